import { setTimeout as sleep } from 'node:timers/promises'
import { conflict, invalidInput, unavailable } from '../domain/errors.ts'
import type { FileStatus, NewFile, ShopMedia } from '../ports/shop-media.ts'
import type { AdminClient } from './admin-client.ts'
import { createFile } from './documents/create-file.ts'
import { findFile } from './documents/find-file.ts'
import { linkVariants } from './documents/link-variants.ts'
import { readFileStatuses } from './documents/read-file-statuses.ts'
import { readJob } from './documents/read-job.ts'
import { reorderMedia } from './documents/reorder-media.ts'
import { updateFiles } from './documents/update-files.ts'
import type { UserErrors } from './documents/user-errors.ts'
import { uploadFile } from './upload-file.ts'

const jobPollMs = 300
const jobPolls = 100

/** Writes one shop's pictures through its Admin API. */
export const createShopMedia = (client: AdminClient): ShopMedia => ({
  createFile: async (file) => (await findByName(client, file.filename)) ?? makeFile(client, file),

  fileStatuses: async (mediaIds) => {
    const { nodes } = await client.send(readFileStatuses, { ids: mediaIds })
    return new Map(nodes.flatMap((node) => (node ? [[node.id, toStatus(node.fileStatus)]] : [])))
  },

  attach: async (productId, mediaIds) => {
    const files = mediaIds.map((id) => ({ id, referencesToAdd: [productId] }))
    const { fileUpdate } = await client.send(updateFiles, { files })
    refuse(fileUpdate.userErrors, 'put the pictures into the gallery')
  },

  detach: async (productId, mediaIds) => {
    const files = mediaIds.map((id) => ({ id, referencesToRemove: [productId] }))
    const { fileUpdate } = await client.send(updateFiles, { files })
    refuse(fileUpdate.userErrors, 'take the pictures out of the gallery')
  },

  linkVariants: async (productId, links) => {
    const variants = links.map(({ variantId, mediaId }) => ({ id: variantId, mediaId }))
    const { productVariantsBulkUpdate } = await client.send(linkVariants, { productId, variants })
    refuse(productVariantsBulkUpdate.userErrors, 'link the pictures to the variants')
  },

  reorder: async (productId, mediaIds) => {
    const moves = mediaIds.map((id, position) => ({ id, newPosition: String(position) }))
    const { productReorderMedia } = await client.send(reorderMedia, { id: productId, moves })
    refuse(productReorderMedia.mediaUserErrors, 'put the gallery in order')
    const { job } = productReorderMedia
    if (job && !job.done) await waitForJob(client, job.id)
  },
})

const findByName = async (client: AdminClient, filename: string): Promise<string | undefined> => {
  const { files } = await client.send(findFile, { query: `filename:"${filename}"` })
  return files.nodes.find(({ fileStatus }) => fileStatus !== 'FAILED')?.id
}

/** The search for files lags behind: a name that it did not find may still be taken. */
const makeFile = async (client: AdminClient, file: NewFile): Promise<string> => {
  const originalSource = await uploadFile(client, file)
  const { filename, altText: alt } = file
  const { fileCreate } = await client.send(createFile, {
    files: [{ originalSource, alt, filename, contentType: 'IMAGE', duplicateResolutionMode: 'RAISE_ERROR' }],
  })
  if (fileCreate.userErrors.some(({ code }) => code === 'FILENAME_ALREADY_EXISTS')) {
    const id = await findByName(client, filename)
    if (id === undefined) throw unavailable(`The shop has ${filename} already, and does not find it yet.`)
    return id
  }
  refuse(fileCreate.userErrors, `make the file ${filename}`)
  const id = fileCreate.files?.[0]?.id
  if (id === undefined) throw unavailable(`The shop did not say which file ${filename} became.`)
  return id
}

const waitForJob = async (client: AdminClient, id: string): Promise<void> => {
  for (let polls = 0; polls < jobPolls; polls++) {
    const { job } = await client.send(readJob, { id })
    if (!job || job.done) return
    await sleep(jobPollMs)
  }
  throw unavailable('The shop is still putting the gallery in order.')
}

const toStatus = (fileStatus: string): FileStatus => {
  if (fileStatus === 'READY') return 'ready'
  return fileStatus === 'FAILED' ? 'failed' : 'processing'
}

const retriableCodes = ['FILE_LOCKED', 'MEDIA_CANNOT_BE_MODIFIED', 'NON_READY_STATE', 'NON_READY_MEDIA']
const goneCodes = [
  'FILE_DOES_NOT_EXIST',
  'PRODUCT_DOES_NOT_EXIST',
  'PRODUCT_VARIANT_DOES_NOT_EXIST',
  'MEDIA_DOES_NOT_EXIST',
]

/** Turns what Shopify refuses into what a caller should do about it. */
const refuse = (errors: UserErrors, what: string): void => {
  const [first] = errors
  if (!first) return
  const message = `Shopify would not ${what}: ${first.message}`
  if (first.code && retriableCodes.includes(first.code)) throw unavailable(message)
  if (first.code && goneCodes.includes(first.code)) throw conflict(message)
  throw invalidInput(message)
}
