/** Runs a piece of work when one of the lanes is free. */
export type Lanes = <T>(work: () => Promise<T>) => Promise<T>

/** At most `count` pieces of work at once, in the order in which they came. */
export const createLanes = (count: number): Lanes => {
  let free = count
  const waiting: (() => void)[] = []
  return async (work) => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}
