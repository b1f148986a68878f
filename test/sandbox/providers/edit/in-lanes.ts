/** The same work, at most `laneCount` at a time, in the order of asking: each holds tens of megabytes. */
export const inLanes = <In, Out>(work: (input: In) => Promise<Out>, laneCount: number) => {
  const waiting: (() => void)[] = []
  let free = laneCount
  return async (input: In): Promise<Out> => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work(input)
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
