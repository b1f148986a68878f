import { conflict, invalidInput, unavailable } from '../domain/errors.ts'
import type { FileStatus, NewFile, ShopMedia } from '../ports/shop-media.ts'
import type { AdminClient } from './admin-client.ts'
import { createFileDocument } from './documents/generated/create-file.ts'
import { findFileDocument } from './documents/generated/find-file.ts'
import { linkVariantsDocument } from './documents/generated/link-variants.ts'
import { readFileStatusesDocument } from './documents/generated/read-file-statuses.ts'
import { updateFilesDocument } from './documents/generated/update-files.ts'
import { uploadFile } from './upload-file.ts'

/** Items in one array of an input. */
const mostItems = 250

/** Writes one shop's pictures through its Admin API. */
export const createShopMedia = (client: AdminClient): ShopMedia => ({
  createFile: async (file) => (await findByName(client, file.filename)) ?? makeFile(client, file),

  fileStatuses: async (mediaIds) => {
    const { nodes } = await client.send(readFileStatusesDocument, { ids: mediaIds })
    return new Map(
      nodes.flatMap((node) =>
        node?.__typename === 'MediaImage' ? [[node.id, toStatus(node.fileStatus)]] : [],
      ),
    )
  },

  attach: async (productId, mediaIds) => {
    const files = mediaIds.map((id) => ({ id, referencesToAdd: [productId] }))
    const { fileUpdate } = await client.send(updateFilesDocument, { files })
    refuse(fileUpdate?.userErrors, 'put the pictures into the gallery')
  },

  detach: async (productId, mediaIds) => {
    const files = mediaIds.map((id) => ({ id, referencesToRemove: [productId] }))
    const { fileUpdate } = await client.send(updateFilesDocument, { files })
    refuse(fileUpdate?.userErrors, 'take the pictures out of the gallery')
  },

  linkVariants: async (productId, links) => {
    for (let start = 0; start < links.length; start += mostItems) {
      const some = links.slice(start, start + mostItems)
      const variants = some.map(({ variantId, mediaId }) => ({ id: variantId, mediaId }))
      const { productVariantsBulkUpdate } = await client.send(linkVariantsDocument, { productId, variants })
      refuse(productVariantsBulkUpdate?.userErrors, 'link the pictures to the variants')
    }
  },
})

/** The search finds names that are only alike, too. A file that is still processed has no address to tell it by. */
const findByName = async (client: AdminClient, filename: string): Promise<string | undefined> => {
  const { files } = await client.send(findFileDocument, { query: `filename:"${filename}"` })
  const named = files.nodes.filter((file) => {
    const image = 'image' in file ? file.image : undefined
    return !image || nameIn(image.url) === filename
  })
  return (named.find(({ fileStatus }) => fileStatus !== 'FAILED') ?? named[0])?.id
}

const nameIn = (url: string): string => decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '')

/** The search for files lags behind: a name that it did not find may still be taken. */
const makeFile = async (client: AdminClient, file: NewFile): Promise<string> => {
  const originalSource = await uploadFile(client, file)
  const { filename, altText: alt } = file
  const { fileCreate } = await client.send(createFileDocument, {
    files: [{ originalSource, alt, filename, contentType: 'IMAGE', duplicateResolutionMode: 'RAISE_ERROR' }],
  })
  if (fileCreate?.userErrors.some(({ code }) => code === 'FILENAME_ALREADY_EXISTS')) {
    const id = await findByName(client, filename)
    if (id === undefined) throw unavailable(`The shop has ${filename} already, and does not find it yet.`)
    return id
  }
  refuse(fileCreate?.userErrors, `make the file ${filename}`)
  const id = fileCreate?.files?.[0]?.id
  if (id === undefined) throw unavailable(`The shop did not say which file ${filename} became.`)
  return id
}

const toStatus = (fileStatus: string): FileStatus => {
  if (fileStatus === 'READY') return 'ready'
  return fileStatus === 'FAILED' ? 'failed' : 'processing'
}

const retriableCodes = ['FILE_LOCKED', 'MEDIA_CANNOT_BE_MODIFIED', 'NON_READY_STATE', 'NON_READY_MEDIA']
const whatIsGone: Readonly<Record<string, string>> = {
  FILE_DOES_NOT_EXIST: 'A new picture was deleted from the shop while it was being written.',
  PRODUCT_DOES_NOT_EXIST: 'The product is no longer in the shop.',
  REFERENCE_TARGET_DOES_NOT_EXIST: 'The product is no longer in the shop.',
  PRODUCT_VARIANT_DOES_NOT_EXIST:
    'A variant was removed from the product while its picture was being written.',
}

interface UserError {
  readonly message: string
  readonly code: string | null
}

/** Turns what Shopify refuses into what a caller should do about it. */
const refuse = (errors: readonly UserError[] | undefined, what: string): void => {
  if (!errors) throw unavailable(`Shopify did not say whether it could ${what}.`)
  const [first] = errors
  if (!first) return
  const message = `Shopify would not ${what}: ${first.message}`
  if (first.code && retriableCodes.includes(first.code)) throw unavailable(message)
  const gone = first.code && whatIsGone[first.code]
  if (gone) throw conflict(gone)
  throw invalidInput(message)
}
