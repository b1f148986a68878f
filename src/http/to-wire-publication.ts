import type { Placement, Publication } from '../ports/publication-store.ts'
import type { WirePlacement, WirePublication } from './wire/wire-publication.ts'

export const toWirePublication = (publication: Publication): WirePublication => ({
  id: publication.id,
  state: publication.state,
  undoRequested: publication.undoRequested,
  productTitle: publication.productTitle,
  pictures: publication.placements.map(toWirePlacement),
  requestedBy: publication.requestedBy,
  createdAt: publication.createdAt.toISOString(),
  reason: publication.reason ?? null,
  notes: publication.notes ?? null,
})

const toWirePlacement = ({ edit, leftOut, undone }: Placement): WirePlacement => ({
  editId: edit.id,
  colorway: edit.colorwayLabel,
  state: leftOut !== undefined ? 'left out' : undone ? 'taken back' : 'included',
  reason: leftOut ?? null,
})
