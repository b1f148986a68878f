import type { Publication } from '../ports/publication-store.ts'
import type { WirePublication } from './wire.ts'

export const toWirePublication = (publication: Publication): WirePublication => ({
  id: publication.id,
  state: publication.state,
  undoRequested: publication.undoRequested,
  productTitle: publication.productTitle,
  colorways: publication.placements.map(({ edit }) => edit.colorwayLabel),
  requestedBy: publication.requestedBy,
  createdAt: publication.createdAt.toISOString(),
  reason: publication.reason ?? null,
})
