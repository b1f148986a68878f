import sharp from 'sharp'
import type { CatalogProduct } from '../../sandbox/catalog/catalog-types.ts'
import type { RenderCatalogPicture } from '../../sandbox/shop/seed/render-catalog-picture.ts'

/** A tee with a picture of its white colour and one of its back, a mug without options, and a poster. */
export const smallCatalog: readonly CatalogProduct[] = [
  {
    handle: 'plain-tee',
    title: 'Plain tee',
    productType: 'T-Shirt',
    vendor: 'Acme',
    tags: ['summer', 'cotton'],
    options: [
      {
        name: 'Color',
        values: [
          { name: 'White', swatch: '#FFFFFF' },
          { name: 'Navy', swatch: '#1F2A44' },
        ],
      },
      { name: 'Size', values: [{ name: 'S' }, { name: 'M' }] },
    ],
    pictures: [
      {
        key: 'tee-front',
        angle: 'front',
        alt: 'Plain tee, white',
        filename: 'tee.jpg',
        format: 'jpeg',
        sizePx: [60, 40],
        shows: { Color: 'White' },
      },
      {
        key: 'tee-back',
        angle: 'back',
        alt: 'Plain tee, back',
        filename: 'tee-back.png',
        format: 'png',
        sizePx: [60, 40],
      },
    ],
  },
  {
    handle: 'mug',
    title: 'Mug',
    productType: 'Mug',
    vendor: 'Potter',
    tags: [],
    options: [],
    pictures: [
      { key: 'mug', angle: 'front', alt: 'Mug', filename: 'tee.jpg', format: 'jpeg', sizePx: [60, 40] },
    ],
  },
  {
    handle: 'poster',
    title: 'A poster',
    productType: 'Poster',
    vendor: 'Acme',
    tags: ['paper'],
    options: [],
    pictures: [],
  },
]

/** A picture of one colour in the size 60 × 40. */
export const renderFlat: RenderCatalogPicture = async (key) => {
  const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: '#EEEEEE' } })
  const bytes = await (key === 'tee-back' ? picture.png() : picture.jpeg()).toBuffer()
  return { bytes, widthPx: 60, heightPx: 40 }
}

/** A JPEG of the given colour. */
export const flatJpeg = async (background: string): Promise<Uint8Array> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .jpeg()
    .toBuffer()
