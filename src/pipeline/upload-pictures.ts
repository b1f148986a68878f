import { setTimeout as sleep } from 'node:timers/promises'
import { conflict, invalidInput, unavailable } from '../domain/errors.ts'
import type { Placement, Publication } from '../ports/publication-store.ts'
import type { ShopMedia } from '../ports/shop-media.ts'
import type { PublishDeps } from './publish-deps.ts'

const firstPollMs = 100
const longestPollMs = 4_000
const readyWithinMs = 90_000

/** Makes the files of a publication that are not in the shop yet, and waits until the shop can show them all. */
export const uploadPictures = async (
  { stores, medias, storage }: PublishDeps,
  shopId: string,
  { id, placements }: Publication,
): Promise<readonly Placement[]> => {
  const { publications } = stores.forShop(shopId)
  const media = medias.forShop(shopId)
  const uploaded: Placement[] = []
  for (const placement of placements) {
    const mediaId = placement.mediaId ?? (await media.createFile(await toFile(placement)))
    if (placement.mediaId === undefined) await publications.keepFile(id, placement.edit.id, mediaId)
    uploaded.push({ ...placement, mediaId })
  }
  await waitUntilReady(media, uploaded)
  return uploaded

  async function toFile({ pictureKey, filename, altText, format }: Placement) {
    return { filename, altText, bytes: await storage.get(shopId, pictureKey), mimeType: `image/${format}` }
  }
}

const waitUntilReady = async (media: ShopMedia, placements: readonly Placement[]): Promise<void> => {
  const mediaIds = placements.flatMap(({ mediaId }) => mediaId ?? [])
  let pollMs = firstPollMs
  for (let waitedMs = 0; waitedMs < readyWithinMs; waitedMs += pollMs) {
    const statuses = [...(await media.fileStatuses(mediaIds))]
    const failed = statuses.find(([, status]) => status === 'failed')
    if (failed) throw invalidInput(`Shopify could not process the picture ${failed[0]}.`)
    if (statuses.length === mediaIds.length && statuses.every(([, status]) => status === 'ready')) return
    await sleep(pollMs)
    pollMs = Math.min(pollMs * 2, longestPollMs)
  }
  const known = await media.fileStatuses(mediaIds)
  const gone = placements.find(({ mediaId }) => mediaId !== undefined && !known.has(mediaId))
  if (gone) throw conflict(`The file ${gone.filename} was deleted while it was being published.`)
  throw unavailable('Shopify is still processing the pictures.')
}
