/** The steps of the pipeline that run as jobs: one queue each. */
export const steps = [
  'import-csv',
  'plan-batch',
  'admit',
  'edit-picture',
  'finish-picture',
  'publish',
  'undo',
  'sync-catalog',
  'sync-products',
  'repair-catalogs',
  'run-schedules',
  'refresh-catalog',
  'tell-flow',
  'handle-webhook',
  'reconcile',
] as const

export type Step = (typeof steps)[number]

/**
 * What a job is about. `admit`, `repair-catalogs`, `run-schedules` and `reconcile` look at the whole house and carry no
 * subject.
 */
export interface Subject {
  readonly shopId: string
  readonly id: string
}

/** The payload of each step: ids only, for the truth is in the database. */
export interface Payloads {
  'import-csv': Subject
  'plan-batch': Subject
  admit: null
  'edit-picture': Subject
  'finish-picture': Subject
  publish: Subject
  undo: Subject
  'sync-catalog': Subject
  /** The id is the shop's own. */
  'sync-products': Subject
  'repair-catalogs': null
  'run-schedules': null
  'refresh-catalog': Subject
  'tell-flow': Subject
  'handle-webhook': Subject
  reconcile: null
}

export interface NudgeOptions {
  /** Not before this many milliseconds have passed. */
  readonly delayMs?: number
}

/**
 * Tells the workers that there may be something to do. A nudge is not the truth: it may be lost, repeated or
 * late, and the tables say what is really to be done. Nudging a subject that is already waiting in the same
 * step adds nothing; nudging one whose job is running right now makes it run once more afterwards.
 * @throws ColorwayError `unavailable` when the queue cannot be reached; the caller's own work stays done.
 */
export interface Nudges {
  nudge<S extends Step>(step: S, payload: Payloads[S], options?: NudgeOptions): Promise<void>
  /** Many subjects of one step in a single round trip. */
  nudgeAll<S extends Step>(step: S, payloads: readonly Payloads[S][]): Promise<void>
}

export interface HandlerContext {
  /** Aborted when the worker is asked to stop and its time of grace has run out. */
  readonly signal: AbortSignal
}

/** One step's work. Throws to be run again; returning means that this nudge is done with. */
export interface Handler<S extends Step = Step> {
  readonly step: S
  /** How many of these may run at once in one process. */
  readonly concurrency: number
  handle(payload: Payloads[S], context: HandlerContext): Promise<void>
}
