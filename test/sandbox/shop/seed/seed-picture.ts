import type { CatalogPicture } from '../../catalog/catalog-types.ts'
import type { FileRecord, StoredImage } from '../model/file-record.ts'
import { gid } from '../model/gid.ts'
import type { RenderCatalogPicture } from './render-catalog-picture.ts'

interface PictureSeed {
  readonly productNumber: number
  readonly index: number
  readonly picture: CatalogPicture
  readonly filename: string
  readonly createdAt: string
  readonly render: RenderCatalogPicture
}

/** A ready file whose bytes are rendered when they are first asked for. */
export const seedPicture = (seed: PictureSeed): FileRecord => ({
  __typename: 'MediaImage',
  id: gid('MediaImage', seed.productNumber * 100 + seed.index + 1),
  filename: seed.filename,
  alt: seed.picture.alt,
  status: 'READY',
  createdAt: seed.createdAt,
  updatedAt: seed.createdAt,
  version: Math.floor(Date.parse(seed.createdAt) / 1000),
  nameHeldFromMs: 0,
  foundFromMs: 0,
  pictureKey: seed.picture.key,
  error: undefined,
  image: paintedImage(seed),
})

const paintedImage = ({ picture, render }: PictureSeed): StoredImage => {
  const [widthPx, heightPx] = picture.sizePx
  return {
    mimeType: `image/${picture.format}`,
    readSize: async () => ({ widthPx, heightPx }),
    readBytes: async () => (await render(picture.key)).bytes,
  }
}
