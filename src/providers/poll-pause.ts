interface PollPace {
  readonly usualMs: number
  /** Overrides all else. */
  readonly pollEveryMs: number | undefined
}

/** Before the first look after a ticket: a little less than a call usually takes. */
export const firstPauseMs = ({ usualMs, pollEveryMs }: PollPace): number =>
  pollEveryMs ?? Math.round(usualMs * 0.9)

/** Between two looks: a fortieth of what a call usually takes, within a quarter of a second and three. */
export const nextPauseMs = ({ usualMs, pollEveryMs }: PollPace): number =>
  pollEveryMs ?? Math.min(Math.max(Math.round(usualMs / 40), 250), 3_000)
