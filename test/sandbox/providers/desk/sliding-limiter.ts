/** At most `count` starts in any span of `windowMs`, wherever it begins. */
export interface LimitWindow {
  readonly count: number
  readonly windowMs: number
}

export interface Limits {
  readonly windows: readonly LimitWindow[]
  /** Calls that may be under way at once; undefined: any number. */
  readonly atOnce: number | undefined
}

/** Which limit a call meets, and when the next could pass, in the limiter's own time. */
export interface Excess {
  readonly limit: LimitWindow | 'at-once'
  readonly freeInMs: number
}

export interface SlidingLimiter {
  /** What stands against a start now; undefined: nothing. */
  excess(): Excess | undefined
  /** Counts a start. It is under way until `end`. */
  begin(): void
  end(): void
  underWay(): number
}

/** Counts over sliding windows: a start weighs on every span that it lies in, and a refused call on none. */
export const createSlidingLimiter = (limits: Limits, now: () => number): SlidingLimiter => {
  const longestMs = Math.max(0, ...limits.windows.map(({ windowMs }) => windowMs))
  let starts: number[] = []
  let running = 0

  const excessOf = (window: LimitWindow): Excess | undefined => {
    const time = now()
    const within = starts.filter((start) => start > time - window.windowMs)
    if (within.length < window.count) return undefined
    return { limit: window, freeInMs: within[within.length - window.count] + window.windowMs - time }
  }

  return {
    excess: () => {
      if (limits.atOnce !== undefined && running >= limits.atOnce) return { limit: 'at-once', freeInMs: 0 }
      const excesses = limits.windows.flatMap((window) => excessOf(window) ?? [])
      return excesses.toSorted((one, other) => other.freeInMs - one.freeInMs)[0]
    },
    begin: () => {
      const time = now()
      starts = [...starts.filter((start) => start > time - longestMs), time]
      running += 1
    },
    end: () => {
      running -= 1
    },
    underWay: () => running,
  }
}
