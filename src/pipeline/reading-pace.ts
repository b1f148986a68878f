/** How often each product is read again. */
export interface ReadingPace {
  /** Whether it may be read now, which counts as done; else when it may, in ms since 1970. */
  ask(product: string): 'now' | number
}

/** A person who edits a product is followed at once. */
const atOnce = 5
/** An app that touches it all day is not. */
const everyMs = 60_000
/** Products that nobody touched since they had all their readings left are forgotten then. */
const mostKept = 10_000

/**
 * Lets each product be read a few times in a row, and once a minute from then on, however often the shop says that it
 * changed. Each process counts for itself: what has to be held is only that nothing is read each time it is touched.
 */
export const createReadingPace = (now: () => number = Date.now): ReadingPace => {
  /** When each will have all of its readings left again. */
  const fullAt = new Map<string, number>()
  const forget = (at: number) => {
    for (const [product, ms] of fullAt) if (ms <= at) fullAt.delete(product)
  }
  return {
    ask: (product) => {
      const at = now()
      const full = Math.max(fullAt.get(product) ?? 0, at)
      if (full - at > (atOnce - 1) * everyMs) return full - (atOnce - 1) * everyMs
      fullAt.set(product, full + everyMs)
      if (fullAt.size > mostKept) forget(at)
      return 'now'
    },
  }
}
