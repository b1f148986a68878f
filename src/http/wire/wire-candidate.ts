import type { TargetOrigin } from '../../domain/color/color-resolution.ts'
import type { EditState } from '../../domain/edit-state.ts'
import type { Verdict } from '../../domain/judge-report.ts'
import type { PicturePart } from '../../domain/report.ts'

/**
 * GET /api/review?batch=ID&after=ID → candidates whose edit is in review, all colorways of a picture after one another,
 * those of 50 edits a page.
 * Picture addresses are signed, bound to the shop, and live for minutes.
 */
export interface WireCandidate {
  readonly id: string
  readonly editId: string
  readonly batchIds: readonly string[]
  readonly productId: string
  readonly productTitle: string
  readonly colorwayLabel: string
  /** 0 for the lead angle; of a further one, for the gallery only, the place of its photograph there, from 1. */
  readonly angle: number
  readonly targetHex: string | null
  /** What told the target; one of a swatch's picture was measured, not written down by anybody. */
  readonly targetOrigin: TargetOrigin | null
  readonly thingHex: string
  readonly deltaE00: number | null
  readonly backgroundChangedPixels: number
  readonly verdict: Verdict
  readonly reasons: readonly string[]
  /** The parts of the picture that reasons speak of, as shares of its sides. */
  readonly marks: readonly PicturePart[]
  readonly prompt: string
  readonly widthPx: number
  readonly heightPx: number
  readonly beforeUrl: string
  readonly afterUrl: string
  readonly previewUrl: string
  /** What changed, small; null for candidates from before that was drawn. */
  readonly differenceUrl: string | null
}

export interface WireReviewPage {
  readonly candidates: readonly WireCandidate[]
  readonly nextAfter: string | null
  /** How many edits wait, not only on this page. */
  readonly waiting: number
}

/**
 * GET /api/candidates/ID/siblings: all colorways of its source picture that are in review, approved or live, one
 * candidate each, by label.
 */
export interface WireSiblings {
  readonly beforeUrl: string
  readonly siblings: readonly WireSibling[]
}

export interface WireSibling {
  readonly candidateId: string
  readonly editId: string
  readonly editState: EditState
  readonly colorwayLabel: string
  readonly targetHex: string | null
  readonly thingHex: string
  readonly deltaE00: number | null
  readonly verdict: Verdict
  /** What sets it apart from the others; empty for one that is like most of them. */
  readonly oddities: readonly string[]
  readonly previewUrl: string
  readonly widthPx: number
  readonly heightPx: number
}

/**
 * POST /api/candidates/ID/decision. `redo` makes a new candidate with another seed. DELETE takes one's own newest
 * decision back, as long as nothing has come of it.
 */
export interface WireDecision {
  readonly kind: 'approve' | 'reject' | 'redo'
  readonly reason?: string
  /** With a redo: what is wanted otherwise. */
  readonly changes?: WireChanges
}

/** How a picture is to be made again: from the source picture, or from this candidate, which is then refined. */
export interface WireChanges {
  readonly from?: 'source' | 'candidate'
  /** Up to 500 characters, at the end of the prompt. */
  readonly instruction?: string
  readonly provider?: string
}

/** What a decision came to: the edit's state now, also where somebody else decided first (409). */
export interface WireDecided {
  readonly editId: string
  readonly state: EditState
}
