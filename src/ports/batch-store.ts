import type { BatchState } from '../domain/batch-state.ts'
import type { BatchWishes } from '../domain/batch-wishes.ts'
import type { EditState } from '../domain/edit-state.ts'
import type { Scope } from './catalog.ts'
import type { Edit } from './edit-store.ts'
import type { Page, PageRequest } from './page.ts'

export type BatchOrigin = 'admin' | 'csv' | 'schedule' | 'flow' | 'cli'

export interface NewBatch {
  readonly origin: BatchOrigin
  readonly scope: Scope
  readonly requestedBy: string
  /** What whoever asked calls this request. The same request sent again is the same batch. */
  readonly requestId?: string | undefined
  /** Start it as soon as it is quoted, without asking again. */
  readonly runWhenQuoted: boolean
  /** That only where it costs no more, as somebody agreed to a price; else it waits to be asked. */
  readonly runUpToMicros?: bigint | undefined
  /** Which of an account's models make it: the standard one, or the better one for what goes live. */
  readonly quality?: 'draft' | 'final'
  /** The only editor that makes it; undefined: those that the shop may use. */
  readonly provider?: string | undefined
  readonly wishes?: BatchWishes
}

export interface Batch extends NewBatch {
  readonly quality: 'draft' | 'final'
  readonly provider: string | undefined
  readonly wishes: BatchWishes
  readonly runUpToMicros: bigint | undefined
  readonly requestId: string | undefined
  readonly id: string
  readonly state: BatchState
  readonly reason: string | undefined
  readonly quotedEdits: number | undefined
  /** The most that it may cost, and the least. */
  readonly quotedCostMicros: bigint | undefined
  readonly quotedLeastMicros: bigint | undefined
  readonly quotedSeconds: number | undefined
  /** Those of the quoted edits that are of further angles, and the most that these may cost. */
  readonly quotedAngleEdits: number | undefined
  readonly quotedAngleCostMicros: bigint | undefined
  /** When a parked one goes on by itself. */
  readonly resumeAt: Date | undefined
  readonly createdAt: Date
}

export interface BatchProgress extends Batch {
  readonly edits: Readonly<Partial<Record<EditState, number>>>
  /** Settled, reserved and uncertain attempts of its edits together. */
  readonly spentMicros: bigint
}

export interface Quote {
  readonly edits: number
  /** At most, and at least. */
  readonly costMicros: bigint
  readonly leastMicros: bigint
  readonly seconds: number
  /** Of all these, those of further angles: the most that they may cost. */
  readonly angles: { readonly edits: number; readonly costMicros: bigint }
  /** What the merchant should know before it runs. */
  readonly note: string | undefined
}

/** A shop's batches. Each move happens at most once; `false` says that the batch was not in a state to make it. */
export interface BatchStore {
  /** Answers the batch that there is, as it stands, where this shop sent its `requestId` before. */
  create(batch: NewBatch): Promise<Batch>
  /** The batch of a request that was sent before. */
  findRequested(requestId: string): Promise<Batch | undefined>
  /** @throws ColorwayError `not_found` */
  get(id: string): Promise<BatchProgress>
  list(page: PageRequest): Promise<Page<BatchProgress>>
  /** Those in these states, newest first. */
  listIn(states: readonly BatchState[], limit: number): Promise<readonly BatchProgress[]>
  quote(id: string, quote: Quote): Promise<boolean>
  /** Also lets its planned edits wait for their turn. */
  run(id: string, actor: string): Promise<boolean>
  pause(id: string, actor: string): Promise<boolean>
  /** Every running one, for a reason that the merchant should know. Answers how many. */
  pauseRunning(reason: string): Promise<number>
  /** The editors that running batches name. */
  listNamedProviders(): Promise<readonly string[]>
  /**
   * Every running one that names this `provider`, or that names none: it goes on by itself at `resumeAt`, or when
   * somebody says so. Answers how many.
   */
  parkRunning(reason: string, resumeAt: Date | undefined, provider?: string): Promise<number>
  /** Every one that was parked while it ran: what stood in its way may be gone. Answers how many. */
  resumeParked(actor: string): Promise<number>
  /** For a reason that somebody has to deal with first. */
  park(id: string, reason: string): Promise<boolean>
  /**
   * Its edits that failed or were refused and can be made once more: of each source picture and colorway the last one,
   * where no other is on its way.
   */
  listRetryable(id: string): Promise<readonly Edit[]>
  /**
   * Lets these wait again, each with the next seed, for the editor that this batch names, and a batch that is done runs
   * again. Answers how many; undefined where the batch has not run yet or is cancelled.
   * @throws ColorwayError `conflict` where one of them was asked for anew in this moment
   */
  retry(id: string, actor: string): Promise<number | undefined>
  /** Also cancels its edits that have not begun and that no other batch wants. */
  cancel(id: string, actor: string): Promise<boolean>
  /** Marks the shop's running batches done whose edits need no more machine work. Answers how many. */
  markDone(): Promise<number>
}
