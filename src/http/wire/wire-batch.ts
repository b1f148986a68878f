import type { BatchState } from '../../domain/batch-state.ts'
import type { EditState } from '../../domain/edit-state.ts'

/**
 * GET /api/batches?after=ID → newest first, 20 a page. POST /api/batches plans one: `{productIds?: string[], quality?:
 * 'draft' | 'final'}`.
 */
export interface WireBatch {
  readonly id: string
  readonly state: BatchState
  readonly createdAt: string
  readonly requestedBy: string
  /** How many of its edits stand in each state. */
  readonly edits: Partial<Record<EditState, number>>
  readonly quotedEdits: number | null
  /** The most that it may cost, and the least. */
  readonly quotedCostMicros: number | null
  readonly quotedLeastMicros: number | null
  readonly quotedSeconds: number | null
  readonly spentMicros: number
  /** What each accepted picture cost; null while there is none. */
  readonly costPerAcceptedMicros: number | null
  readonly reason: string | null
}

export interface WireBatchPage {
  readonly batches: readonly WireBatch[]
  readonly nextAfter: string | null
}

/**
 * GET /api/batches/ID/edits: what became of each edit, with the reason where one stands in its way.
 * POST /api/edits/ID/uncertain answers what became of a call of unknown outcome: `{answer: 'again' | 'charged' |
 * 'not-charged'}`.
 */
export interface WireEdit {
  readonly id: string
  readonly state: EditState
  readonly reason: string | null
  readonly productTitle: string
  readonly colorwayLabel: string
  readonly targetHex: string | null
}
