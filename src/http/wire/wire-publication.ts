import type { PublicationState } from '../../domain/publication-state.ts'

/**
 * POST /api/batches/ID/publish → publishes what is approved. POST /api/undo takes live pictures back, POST /api/redo
 * puts them live again: `{edits: string[]}`, `{products: string[]}` or `{batch: string}`. POST
 * /api/edits/ID/approve-again approves an edit in conflict over what the shop shows now, and answers it.
 */
export interface WirePublishing {
  readonly publications: number
  readonly pictures: number
}

/** One picture of a publication. */
export interface WirePlacement {
  readonly editId: string
  readonly colorway: string
  readonly state: 'included' | 'left out' | 'taken back'
  /** What somebody else changed, where it was left out. */
  readonly reason: string | null
}

/** GET /api/publications?after=ID → newest first. POST /api/publications/ID/undo. */
export interface WirePublication {
  readonly id: string
  readonly state: PublicationState
  readonly undoRequested: boolean
  readonly productTitle: string
  readonly pictures: readonly WirePlacement[]
  readonly requestedBy: string
  readonly createdAt: string
  readonly reason: string | null
  /** What was left out, or could not be given back, a line for each. */
  readonly notes: string | null
}

export interface WirePublicationPage {
  readonly publications: readonly WirePublication[]
  readonly nextAfter: string | null
}
