import { setTimeout as sleep } from 'node:timers/promises'
import { unavailable } from '../../domain/errors.ts'
import type { Move } from '../../ports/shop-media.ts'
import type { AdminClient } from '../admin-client.ts'
import { readJobDocument } from '../documents/generated/read-job.ts'
import { reorderMediaDocument } from '../documents/generated/reorder-media.ts'
import { demandNone } from './refusals.ts'

const firstPauseMs = 200
const longestPauseMs = 4_000
const longestMs = 60_000

/** Moves pictures within a gallery and waits for the shop's job. */
export const reorderMedia = async (
  client: AdminClient,
  id: string,
  moves: readonly Move[],
): Promise<void> => {
  const { productReorderMedia } = await client.send(reorderMediaDocument, {
    id,
    moves: moves.map(({ mediaId, position }) => ({ id: mediaId, newPosition: String(position) })),
  })
  demandNone(productReorderMedia?.mediaUserErrors, 'move the pictures within the gallery')
  let job: { readonly id?: string; readonly done: boolean } | null | undefined = productReorderMedia?.job
  const jobId = job?.id
  let pauseMs = firstPauseMs
  for (let waitedMs = 0; job && !job.done && jobId !== undefined; waitedMs += pauseMs) {
    if (waitedMs > longestMs) throw unavailable('Shopify is still moving the pictures within the gallery.')
    await sleep(pauseMs)
    pauseMs = Math.min(pauseMs * 2, longestPauseMs)
    job = (await client.send(readJobDocument, { id: jobId })).job
  }
}
