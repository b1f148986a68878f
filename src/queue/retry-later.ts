/** Thrown to BullMQ by our own job runner, which has already decided when the next attempt is due. */
export class RetryLater extends Error {
  override readonly name = 'RetryLater'
  readonly pauseMs: number

  constructor(reason: string, pauseMs: number) {
    super(reason)
    this.pauseMs = pauseMs
  }
}

/** For an error that did not pass through our runner: BullMQ's own, say on a lock that was lost. */
const unplannedPauseMs = 5_000

/** The pause that BullMQ makes before the next attempt. */
export const retryPauseMs = (error: unknown) =>
  error instanceof RetryLater ? error.pauseMs : unplannedPauseMs
