import type { WireBatch } from '../../http/wire/wire-batch.ts'

/** Whether the server is at work on something that the screen shows, so that it is worth asking often. */
export const somethingRuns = (batches: readonly WireBatch[]): boolean =>
  batches.some(
    ({ state, edits }) => state === 'planned' || state === 'running' || (edits.publishing ?? 0) > 0,
  )
