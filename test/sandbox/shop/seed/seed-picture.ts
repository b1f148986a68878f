import type { CatalogPicture } from '../../catalog/catalog-types.ts'
import type { FileRecord, StoredImage } from '../model/file-record.ts'
import { gid } from '../model/gid.ts'
import type { RenderCatalogPicture } from './render-catalog-picture.ts'

/** Spares painting a picture only to learn its size. */
interface KnownSize {
  readonly sizePx?: readonly [width: number, height: number]
}

interface PictureSeed {
  readonly productNumber: number
  readonly index: number
  readonly picture: CatalogPicture & KnownSize
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
  pictureKey: seed.picture.key,
  error: undefined,
  image: paintedImage(seed),
})

const paintedImage = ({ picture, render }: PictureSeed): StoredImage => {
  let painted: ReturnType<RenderCatalogPicture> | undefined
  const paint = () => {
    painted ??= render(picture.key).then(({ bytes, widthPx, heightPx }) => ({ bytes, widthPx, heightPx }))
    return painted
  }
  const { sizePx } = picture
  return {
    mimeType: `image/${picture.format}`,
    readSize: sizePx ? async () => ({ widthPx: sizePx[0], heightPx: sizePx[1] }) : paint,
    readBytes: async () => (await paint()).bytes,
  }
}
