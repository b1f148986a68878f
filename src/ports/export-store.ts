import type { ColorwayPicture } from '../domain/csv/write-colorway-pictures.ts'
import type { Verdict } from '../domain/judge-report.ts'
import type { Choice } from './candidate-store.ts'
import type { MirrorProduct } from './mirror-store.ts'
import type { Page, PageRequest } from './page.ts'

export interface DecisionFilter {
  /** Decisions of this moment or later. */
  readonly from?: Date | undefined
  /** Decisions before this moment. */
  readonly before?: Date | undefined
  /** Those on edits that this batch asked for. */
  readonly batchId?: string | undefined
}

/** One decision of the review, with what it was about. */
export interface DecisionLine {
  readonly id: string
  readonly decidedAt: Date
  readonly kind: Choice['kind']
  /** A staff member, or "rule: …". */
  readonly decidedBy: string
  readonly reason: string | undefined
  /** It counts no more since then. */
  readonly takenBackAt: Date | undefined
  readonly takenBackBy: string | undefined
  readonly productId: string
  readonly productTitle: string
  readonly productHandle: string
  readonly colorwayLabel: string
  readonly sourceMediaId: string
  readonly candidateId: string
  readonly verdict: Verdict
  /** Between the thing and its target; undefined where that is no colour. */
  readonly deltaE00: number | undefined
  readonly provider: string
  readonly model: string
  readonly attemptId: string
  /** What the call was charged that brought the candidate, and maybe others; undefined where that is not known. */
  readonly attemptMicros: bigint | undefined
}

export const resultStates = ['approved', 'published', 'all'] as const
export type ResultState = (typeof resultStates)[number]

export interface ResultFilter {
  /** Approved and not live yet, live, or both. */
  readonly state: ResultState
  /** Pictures that this batch asked for. */
  readonly batchId?: string | undefined
}

/** A picture that somebody approved. */
export interface ResultPicture extends ColorwayPicture {
  readonly editId: string
  readonly colorwayLabel: string
  /** Storage key of the finished picture. */
  readonly pictureKey: string
}

/** A product with approved pictures; of each colorway and angle the one that was approved last. */
export interface ProductResults {
  readonly id: string
  readonly title: string
  /** As the shop showed it last; undefined where it is not known (any more). */
  readonly product: MirrorProduct | undefined
  /** By colorway, the lead angle first. */
  readonly pictures: readonly ResultPicture[]
}

/** What a shop takes along in files. It only reads. */
export interface ExportStore {
  /** The oldest first; pages go on from a decision's id. */
  listDecisions(page: PageRequest, filter: DecisionFilter): Promise<Page<DecisionLine>>
  /** Products by id; pages go on from that. */
  listResults(page: PageRequest, filter: ResultFilter): Promise<Page<ProductResults>>
}
