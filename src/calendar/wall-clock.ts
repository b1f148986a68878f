import { invalidInput } from '../domain/errors.ts'

/**
 * What the clocks of a place show, as milliseconds since 1970 as if they showed UTC: so a day has 24 hours there, and
 * arithmetic is simple.
 */
export interface WallClock {
  /** What they show at a moment, in whole seconds. */
  wallMsAt(moment: Date): number
  /**
   * The moment at which they show it: the first one where they show it twice, the moment right after the gap where they
   * never do. Never earlier for a later time.
   */
  momentOf(wallMs: number): Date
}

const clocks = new Map<string, WallClock>()

/** @throws ColorwayError `invalid_input` where there is no such time zone */
export const wallClockOf = (timeZone: string): WallClock => {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = createWallClock(createFormat(timeZone))
  clocks.set(timeZone, clock)
  return clock
}

const createFormat = (timeZone: string): Intl.DateTimeFormat => {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    throw invalidInput(
      `There is no time zone “${timeZone}”.`,
      'Write it as the list of IANA does: Europe/Berlin, America/New_York or UTC.',
    )
  }
}

/** More than any place is away from UTC: what is shown a day earlier or later is before or after the same change. */
const dayMs = 24 * 3_600_000
const secondMs = 1_000

const createWallClock = (format: Intl.DateTimeFormat): WallClock => {
  const wallMsAt = (moment: Date): number => {
    const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]))
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
    return Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    )
  }
  const shownAt = (ms: number) => wallMsAt(new Date(ms))

  const momentOf = (wallMs: number): Date => {
    const aheadBefore = shownAt(wallMs - dayMs) - (wallMs - dayMs)
    const aheadAfter = shownAt(wallMs + dayMs) - (wallMs + dayMs)
    const [first, last] = [wallMs - aheadBefore, wallMs - aheadAfter].sort((one, other) => one - other)
    const shown = [first, last].find((ms) => shownAt(ms) === wallMs)
    return new Date(shown ?? endOfGap(first, last, wallMs))
  }

  /** The first second of those between at which the clocks show more. */
  const endOfGap = (before: number, after: number, wallMs: number): number => {
    let [low, high] = [before, after]
    while (high - low > secondMs) {
      const middle = low + Math.floor((high - low) / 2 / secondMs) * secondMs
      if (shownAt(middle) > wallMs) high = middle
      else low = middle
    }
    return high
  }

  return { wallMsAt, momentOf }
}
