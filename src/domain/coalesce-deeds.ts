/** What is needed of something that was done to tell whether it goes on what was done before. */
interface Done {
  readonly at: Date
  readonly actor: string
  readonly deed: string | undefined
  readonly kind: string
  readonly to: string
}

/** Whoever does the same again within it still does the same. */
const pauseMs = 2 * 60_000

/** One person's same deeds in a row, with no long pause between two of them, as one; both newest first. */
export const coalesceDeeds = <T extends Done>(events: readonly T[]): T[][] => {
  const runs: T[][] = []
  for (const event of events) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && goesOn(last, event)) run.push(event)
    else runs.push([event])
  }
  return runs
}

/** Batches and settings are told one by one: each is something of its own. */
const goesOn = (later: Done, earlier: Done): boolean =>
  (later.kind === 'edit' || later.deed === undefined) &&
  later.kind === earlier.kind &&
  later.actor === earlier.actor &&
  later.deed === earlier.deed &&
  (later.deed !== undefined || later.to === earlier.to) &&
  later.at.getTime() - earlier.at.getTime() <= pauseMs
