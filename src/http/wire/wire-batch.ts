import type { BatchState } from '../../domain/batch-state.ts'
import type { EditState } from '../../domain/edit-state.ts'
import type { BatchOrigin } from '../../ports/batch-store.ts'

/**
 * GET /api/batches?after=ID → newest first, 20 a page. GET /api/batches/ID → one. POST /api/batches plans one:
 * `{productIds?: string[], quality?: 'draft' | 'final'}`. POST /api/batches/ID/run, /pause, /resume and /cancel move it;
 * POST /api/batches/ID/retry makes once more what failed, and answers WireRetried.
 */
export interface WireBatch {
  readonly id: string
  readonly state: BatchState
  readonly createdAt: string
  readonly requestedBy: string
  readonly origin: BatchOrigin
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
  /** When it goes on by itself, while it is parked; null where somebody has to say so. */
  readonly resumeAt: string | null
}

/** How many edits are made once more. */
export interface WireRetried {
  readonly edits: number
}

export interface WireBatchPage {
  readonly batches: readonly WireBatch[]
  readonly nextAfter: string | null
}

/**
 * GET /api/batches/ID/edits?states=failed,refused&after=ID → 50 a page: what became of each edit, with the reason where
 * one stands in its way. First those in trouble, then the others; among them by product and colour.
 * POST /api/edits/ID/uncertain answers what became of a call of unknown outcome: `{answer: 'again' | 'charged' |
 * 'not-charged'}`.
 */
export interface WireEdit {
  readonly id: string
  readonly state: EditState
  readonly reason: string | null
  readonly productId: string
  readonly productTitle: string
  readonly colorwayLabel: string
  readonly targetHex: string | null
  /** The price of its call of unknown outcome; null where there is none that somebody has to answer for. */
  readonly uncertainMicros: number | null
}

export interface WireEditPage {
  readonly edits: readonly WireEdit[]
  readonly nextAfter: string | null
}
