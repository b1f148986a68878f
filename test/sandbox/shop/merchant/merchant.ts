import { freeFilename } from './files/filename.ts'
import { addToGallery, removeFromGallery } from './files/gallery.ts'
import { inspectImage } from './files/inspect-image.ts'
import { newFile } from './files/new-file.ts'
import { showMedia } from './files/show-media.ts'
import { touchFile } from './files/touch-file.ts'
import type { FileRecord } from './model/file-record.ts'
import type { Shop } from './model/shop.ts'
import { touch } from './model/touch.ts'

/** Another person's edits in the shop, made behind the app's back; each is done when it returns. */
export interface Merchant {
  /** Gives the variant another picture of its product, or none. */
  replaceVariantMedia(variantId: string, mediaId: string | null): void
  deleteProduct(productId: string): void
  /** Puts a new, ready picture at the end of the product's gallery, and answers its id. */
  addMedia(productId: string, picture: NewPicture): Promise<string>
  /** Takes a picture out of the product's gallery and off its variants. */
  removeMedia(productId: string, mediaId: string): void
  setAlt(mediaId: string, alt: string): void
  /** Sells one piece of the product, which moves its `updatedAt` and nothing else. */
  placeOrder(productId: string): void
  /** Not a person's doing: Shopify takes the product off sale, so that its media cannot be changed. */
  suspendProduct(productId: string): void
}

interface NewPicture {
  readonly filename: string
  readonly alt: string
  readonly bytes: Uint8Array
}

/** @throws Error from every method that names something the shop does not have. */
export const createMerchant = (shop: Shop): Merchant => ({
  replaceVariantMedia: (variantId, mediaId) => {
    const variant = demand(shop.state.variants, variantId)
    const product = demand(shop.state.products, variant.productId)
    if (mediaId !== null && !product.mediaIds.includes(mediaId))
      throw new Error(`${mediaId} is not media of ${product.id}`)
    showMedia(shop.state, variant, mediaId ?? undefined)
  },
  deleteProduct: (productId) => {
    for (const id of demand(shop.state.products, productId).variantIds) shop.state.variants.delete(id)
    shop.state.products.delete(productId)
  },
  addMedia: async (productId, picture) => {
    const file = await addReadyFile(shop, picture)
    addToGallery(demand(shop.state.products, productId), file.id)
    return file.id
  },
  removeMedia: (productId, mediaId) => {
    removeFromGallery(shop.state, demand(shop.state.products, productId), mediaId)
  },
  placeOrder: (productId) => {
    touch(demand(shop.state.products, productId))
  },
  suspendProduct: (productId) => {
    demand(shop.state.products, productId).isSuspended = true
  },
  setAlt: (mediaId, alt) => {
    const file = demand(shop.state.files, mediaId)
    file.alt = alt
    touchFile(shop.state, file)
  },
})

const demand = <Thing>(things: ReadonlyMap<string, Thing>, id: string): Thing => {
  const thing = things.get(id)
  if (thing === undefined) throw new Error(`The sandbox shop has no ${id}`)
  return thing
}

const addReadyFile = async (shop: Shop, { filename, alt, bytes }: NewPicture): Promise<FileRecord> => {
  const image = await inspectImage(bytes)
  const made = newFile(shop, { filename: freeFilename(shop.state, filename), alt })
  const file: FileRecord = { ...made, status: 'READY', image }
  shop.state.files.set(file.id, file)
  return file
}
