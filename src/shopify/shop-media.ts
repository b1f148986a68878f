import type { ShopMedia } from '../ports/shop-media.ts'
import type { AdminClient } from './admin-client.ts'
import { deleteFilesDocument } from './documents/generated/delete-files.ts'
import { readFileStatusesDocument } from './documents/generated/read-file-statuses.ts'
import { readMomentsDocument } from './documents/generated/read-moments.ts'
import { createFiles } from './media/create-files.ts'
import { awaitFile } from './media/find-file.ts'
import { gather } from './media/gather.ts'
import { createLanes, type Lanes } from './media/lanes.ts'
import { linkVariants } from './media/link-variants.ts'
import { lookAtProduct } from './media/look-at-product.ts'
import { type MediaPace, usualMediaPace } from './media/media-pace.ts'
import { demandNone } from './media/refusals.ts'
import { reorderMedia } from './media/reorder-media.ts'
import { createShopLanguages } from './media/shop-languages.ts'
import { updateReferences } from './media/update-references.ts'
import { watchFiles } from './media/watch-files.ts'

/** Products of a shop between their last look and their write at once: more would widen that window. */
const turnsAtOnce = 2
const readsPerWrite = 10

interface MediaOptions {
  /** Pictures of the process that are in memory at once, on their way to shops. */
  readonly uploads: Lanes
  readonly pace?: MediaPace
}

/** Writes one shop's pictures through its Admin API. One for each shop, so that calls about it find each other. */
export const createShopMedia = (
  client: AdminClient,
  { uploads, pace = usualMediaPace }: MediaOptions,
): ShopMedia => {
  // What is read costs the shop by the thing and not by the call: there is less to be gained from waiting.
  const readPace = { ...pace, betweenMs: pace.betweenMs / readsPerWrite }
  const readMoment = gather(async (ids: readonly string[]) => {
    const { nodes } = await client.send(readMomentsDocument, { ids })
    return nodes.map((node) => (node?.__typename === 'Product' ? new Date(node.updatedAt) : undefined))
  }, readPace)
  const exists = gather(async (ids: readonly string[]) => {
    const { nodes } = await client.send(readFileStatusesDocument, { ids })
    return nodes.map((node) => node?.__typename === 'MediaImage')
  }, readPace)

  return {
    createFile: createFiles(client, pace, uploads),
    findFile: (filename) => awaitFile(client, filename, pace),
    whenReady: watchFiles(client, pace),

    listExisting: async (mediaIds) => {
      const there = await Promise.all(mediaIds.map(exists))
      return new Set(mediaIds.filter((_id, index) => there[index]))
    },

    deleteFile: async (mediaId) => {
      const { fileDelete } = await client.send(deleteFilesDocument, { ids: [mediaId] })
      const errors = fileDelete?.userErrors.filter(({ code }) => code !== 'FILE_DOES_NOT_EXIST')
      demandNone(errors, 'delete the file')
    },

    attach: updateReferences(client, pace, 'referencesToAdd'),
    detach: updateReferences(client, pace, 'referencesToRemove'),
    readMoment,
    look: (productId, request) => lookAtProduct(client, productId, request),

    linkVariants: (productId, links, beforeReplacing) =>
      linkVariants(client, { productId, links, beforeReplacing }),
    reorder: (productId, moves) => reorderMedia(client, productId, moves),
    languages: createShopLanguages(client),
    inTurn: createLanes(turnsAtOnce),
  }
}
