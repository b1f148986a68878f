import type { BatchState } from '../../domain/batch-state.ts'
import type { EditState } from '../../domain/edit-state.ts'
import type { BatchOrigin } from '../../ports/batch-store.ts'
import type { WireProductFilter } from './wire-products.ts'

/**
 * POST /api/batches plans a batch and has it quoted; answers 201 and its `WireBatch`. An editor or prompt that the shop
 * does not have is refused (422), by its name. Products, colorways and pictures that it does not have are told in the
 * `reason` of the quoted batch; where nothing is left to do the batch is parked with that reason.
 * POST /api/batches/ID/run, /pause, /resume and /cancel move it; POST /api/batches/ID/retry makes once more what failed, and
 * answers WireRetried.
 */
export interface WireNewBatch {
  /** Up to 1,000. Left out: the products named in `colorways` and `angles`; with none there, the whole catalogue. */
  readonly productIds?: readonly string[]
  /** In place of `productIds`: all that match when the batch is planned, but for those of `exceptIds` (up to 1,000). */
  readonly filter?: WireProductFilter
  readonly exceptIds?: readonly string[]
  /**
   * Of these products only these colorways, also where they have a picture of their own: that is made anew, and
   * replaced once the new one is published. Of all other products each colorway that lacks a picture.
   */
  readonly colorways?: readonly WireColorwayWish[]
  /**
   * Further pictures of these products are edited, too, for each colorway of theirs that is planned. They go to the
   * gallery only, behind the colorway's lead picture.
   */
  readonly angles?: readonly WireAngleWish[]
  /** The picture that lead pictures of these products are made from, in place of the one that would be chosen. */
  readonly sources?: readonly WireSourceWish[]
  /** The name of one of the prompts in the settings (`promptTemplates`), for every product of the batch. */
  readonly template?: string
  /** The only editor that makes these pictures: "local", or one of those that are set up. */
  readonly provider?: string
  /** Which of an editor's models: the standard one, or the better one for what goes live (the default). */
  readonly quality?: 'draft' | 'final'
  /** Run it as soon as it is quoted, without asking again. Caps hold. */
  readonly start?: boolean
  /** That only where it may cost no more: else it waits to be started. */
  readonly upToMicros?: number
  /** A UUID of the asking page's own: the same request sent again is answered with the batch that there is. */
  readonly requestId?: string
}

export interface WireColorwayWish {
  readonly productId: string
  /** As in the catalogue: `[["Color","Navy"]]` as JSON. */
  readonly keys: readonly string[]
}

export interface WireAngleWish {
  readonly productId: string
  readonly mediaIds: readonly string[]
}

export interface WireSourceWish {
  readonly productId: string
  readonly mediaId: string
}

/** What a batch was asked for, in short. */
export interface WireAsked {
  /** How many products were named; null: the whole catalogue, or what matches a filter. */
  readonly products: number | null
  readonly filter: WireProductFilter | null
  /** How many colorways were named, and how many further pictures. */
  readonly colorways: number
  readonly angles: number
  readonly template: string | null
  readonly provider: string | null
  readonly quality: 'draft' | 'final'
  /** Whether it runs as soon as it is quoted. */
  readonly start: boolean
}

/**
 * GET /api/batches?after=ID → newest first, 20 a page. GET /api/batches/ID → one. POST /api/batches/ID/run, /pause,
 * /resume and /cancel move it. POST /api/batches/ID/retry makes once more what failed or was refused, each with another
 * seed and under the caps, and answers WireRetried; 409 where the batch has not run or is cancelled. What another batch
 * is making again is left to that. GET /api/batches/ID/retry says before what that would cost: WireRetryQuote.
 */
export interface WireBatch {
  readonly id: string
  readonly state: BatchState
  readonly createdAt: string
  readonly requestedBy: string
  readonly origin: BatchOrigin
  readonly asked: WireAsked
  /** How many of its edits stand in each state. */
  readonly edits: Partial<Record<EditState, number>>
  /** All that is to be made, further angles too. */
  readonly quotedEdits: number | null
  /** The most that it may cost, and the least. */
  readonly quotedCostMicros: number | null
  readonly quotedLeastMicros: number | null
  readonly quotedSeconds: number | null
  /** How many of `quotedEdits` are of further angles, and their part of `quotedCostMicros`. */
  readonly quotedAngleEdits: number | null
  readonly quotedAngleCostMicros: number | null
  readonly spentMicros: number
  /** What each accepted picture cost; null while there is none. */
  readonly costPerAcceptedMicros: number | null
  readonly reason: string | null
  /** When it goes on by itself, while it is parked; null where somebody has to say so. */
  readonly resumeAt: string | null
}

/** What it would cost, at most and at least, to make so many edits once more, and how long it takes. */
export interface WireRetryQuote {
  readonly edits: number
  readonly costMicros: number
  readonly leastMicros: number
  readonly seconds: number
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
  /** 0 for the lead angle; of a further one the place of its photograph in the gallery, from 1. */
  readonly angle: number
  readonly targetHex: string | null
  /** The price of its call of unknown outcome; null where there is none that somebody has to answer for. */
  readonly uncertainMicros: number | null
}

export interface WireEditPage {
  readonly edits: readonly WireEdit[]
  readonly nextAfter: string | null
}
