import type { WireBatch } from '../../http/wire/wire-batch.ts'
import type { WirePublication } from '../../http/wire/wire-publication.ts'

/** Begun and not ended. */
const openStates: readonly WirePublication['state'][] = ['planned', 'uploading', 'attached', 'linked']

/** Whether the server is at work on something that the screen shows, so that it is worth asking often. */
export const somethingRuns = (
  batches: readonly WireBatch[],
  publications: readonly WirePublication[],
): boolean =>
  batches.some(
    ({ state, edits }) => state === 'planned' || state === 'running' || (edits.publishing ?? 0) > 0,
  ) ||
  publications.some(
    ({ state, undoRequested }) => openStates.includes(state) || (undoRequested && state === 'verified'),
  )
