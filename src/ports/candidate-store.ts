import type { PassingLimit } from '../domain/approval-rule.ts'
import type { DigitalSourceType } from '../domain/digital-source.ts'
import type { EditState } from '../domain/edit-state.ts'
import type { Verdict } from '../domain/judge-report.ts'
import type { Report } from '../domain/report.ts'
import type { Edit } from './edit-store.ts'
import type { Page, PageRequest } from './page.ts'

export interface NewCandidate {
  readonly position: number
  readonly pictureKey: string
  readonly previewKey: string
  /** A small picture of what changed; undefined for candidates from before there was one. */
  readonly differenceKey: string | undefined
  readonly format: string
  readonly widthPx: number
  readonly heightPx: number
  /** What the file says of how it came to be; undefined for candidates from before that was noted. */
  readonly digitalSource?: DigitalSourceType | undefined
  readonly report: Report
  readonly verdict: Verdict
  readonly reasons: readonly string[]
}

export interface Candidate extends NewCandidate {
  readonly id: string
  readonly attemptId: string
  readonly batchIds: readonly string[]
  readonly edit: Edit
}

export interface PassingCandidate {
  readonly id: string
  readonly editId: string
  readonly deltaE00: number
}

/** A candidate of a source picture, to be seen and compared beside those of its other colorways. */
export interface Sibling
  extends Pick<Candidate, 'id' | 'report' | 'verdict' | 'reasons' | 'previewKey' | 'widthPx' | 'heightPx'> {
  readonly editId: string
  readonly editState: EditState
  readonly colorwayLabel: string
  readonly targetHex: string | undefined
  /** Whether its edit is in review, and nobody has decided on it. */
  readonly isUndecided: boolean
  /** Whether it is the one that was approved. */
  readonly isApproved: boolean
}

export interface Choice {
  readonly kind: 'approve' | 'reject' | 'redo'
  readonly decidedBy: string
  readonly reason?: string | undefined
  /** With a redo: what is wanted otherwise. */
  readonly changes?: Changes | undefined
}

/** How an edit is to be made when it is made again. */
export interface Changes {
  /** From the source picture as before, or from this candidate, which is then refined. */
  readonly from: 'source' | 'candidate'
  readonly instruction?: string | undefined
  readonly provider?: string | undefined
}

export interface Decided {
  readonly editId: string
  /** The edit's state now. */
  readonly state: EditState
  /** False where somebody had decided before: then nothing was changed. */
  readonly accepted: boolean
}

/** A shop's candidates and the decisions on them. */
export interface CandidateStore {
  /** Keeps an attempt's candidates and puts its edit in review; once, however often it is called. */
  add(attemptId: string, candidates: readonly NewCandidate[]): Promise<boolean>
  /** @throws ColorwayError `not_found` */
  get(id: string): Promise<Candidate>
  /**
   * The candidates of the edits in review that nobody rejected or sent back: all colorways of a picture after one
   * another, of each edit the newest first. A page is of so many edits, and goes on from the last one's id.
   */
  listInReview(
    page: PageRequest & { readonly batchId?: string | undefined; readonly productId?: string | undefined },
  ): Promise<Page<Candidate>>
  /** How many edits wait for a decision. */
  countInReview(batchId?: string): Promise<number>
  /** Of an edit in review: those that passed under a limit and that nobody has decided on. */
  listPassing(editId: string, limit: PassingLimit): Promise<readonly PassingCandidate[]>
  /** How many edits in review have such a candidate. */
  countPassing(limit: PassingLimit): Promise<number>
  /**
   * The candidates of all colorways of an edit's source picture, its own included, whether they are in review, approved
   * or published; without those that were rejected or sent back. By edit, the newest first, and position.
   */
  listSiblings(editId: string): Promise<readonly Sibling[]>
  /**
   * Adds reasons to look at a candidate, which then passes no more. False, and without effect, once somebody has
   * decided on it.
   */
  doubt(candidateId: string, reasons: readonly string[]): Promise<boolean>
  /** Approve, reject, or redo with the next seed: the first decision counts. */
  decide(candidateId: string, choice: Choice): Promise<Decided>
  /**
   * Takes back the newest decision on the candidate's edit, if it is this person's own on this candidate and nothing
   * has come of it yet: then the candidate is in review again. The decision stays as history.
   * @throws ColorwayError `conflict` where a newer edit took the place of one that was rejected; `not_found`
   */
  takeBack(candidateId: string, takenBackBy: string): Promise<Decided>
}
