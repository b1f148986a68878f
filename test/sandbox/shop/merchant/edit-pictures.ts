import { freeFilename } from '../files/filename.ts'
import { addToGallery, moveInGallery, removeFromGallery } from '../files/gallery.ts'
import { inspectImage } from '../files/inspect-image.ts'
import { newFile } from '../files/new-file.ts'
import { showMedia } from '../files/show-media.ts'
import { touchFile } from '../files/touch-file.ts'
import { demand } from '../model/demand.ts'
import type { FileRecord } from '../model/file-record.ts'
import { variantsOf } from '../model/find-children.ts'
import type { Shop } from '../model/shop.ts'

/** What a person does to pictures. */
export interface PictureEdits {
  /** Puts a new, ready picture at the end of the product's gallery, and answers its id. */
  addMedia(productId: string, picture: NewPicture): Promise<string>
  /** Puts a new file where the old one is, in the gallery and on variants; answers its id. The old file stays. */
  replaceMedia(productId: string, mediaId: string, picture: NewPicture): Promise<string>
  /** Gives the same media other content: its id stays, its address gets another version. */
  changeSource(mediaId: string, bytes: Uint8Array): Promise<void>
  /** Takes a picture out of the product's gallery and off its variants. */
  removeMedia(productId: string, mediaId: string): void
  /** Deletes a file for good, wherever it is shown. */
  deleteFile(fileId: string): void
  /** Moves a picture to this place in the gallery, counted from 0. */
  moveMedia(productId: string, mediaId: string, position: number): void
  setAlt(mediaId: string, alt: string): void
}

export interface NewPicture {
  readonly filename: string
  readonly alt: string
  readonly bytes: Uint8Array
}

/** @throws Error from every method that names something the shop does not have. */
export const createPictureEdits = (shop: Shop): PictureEdits => {
  const { state } = shop
  const addMedia = async (productId: string, picture: NewPicture) => {
    const file = await addReadyFile(shop, picture)
    addToGallery(demand(state.products, productId), file.id)
    return file.id
  }
  return {
    addMedia,
    replaceMedia: async (productId, mediaId, picture) => {
      const product = demand(state.products, productId)
      const position = product.mediaIds.indexOf(mediaId)
      if (position < 0) throw new Error(`${mediaId} is not media of ${productId}`)
      const id = await addMedia(productId, picture)
      moveInGallery(product, id, position)
      for (const variant of variantsOf(state, product))
        if (variant.mediaId === mediaId) showMedia(state, variant, id)
      removeFromGallery(state, product, mediaId)
      return id
    },
    changeSource: async (mediaId, bytes) => {
      const file = demand(state.files, mediaId)
      file.image = await inspectImage(bytes)
      file.version = Math.max(Math.floor(Date.now() / 1000), file.version + 1)
      touchFile(state, file)
    },
    removeMedia: (productId, mediaId) => {
      removeFromGallery(state, demand(state.products, productId), mediaId)
    },
    deleteFile: (fileId) => {
      demand(state.files, fileId)
      for (const product of state.products.values()) removeFromGallery(state, product, fileId)
      state.files.delete(fileId)
    },
    moveMedia: (productId, mediaId, position) => {
      moveInGallery(demand(state.products, productId), mediaId, position)
    },
    setAlt: (mediaId, alt) => {
      const file = demand(state.files, mediaId)
      file.alt = alt
      touchFile(state, file)
    },
  }
}

const addReadyFile = async (shop: Shop, { filename, alt, bytes }: NewPicture): Promise<FileRecord> => {
  const image = await inspectImage(bytes)
  const made = newFile(shop, { filename: freeFilename(shop.state, filename), alt })
  const file: FileRecord = { ...made, status: 'READY', image }
  shop.state.files.set(file.id, file)
  return file
}
