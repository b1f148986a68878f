import sharp from 'sharp'
import type { CatalogProduct } from '../sandbox/catalog/catalog-types.ts'
import type { RenderCatalogPicture } from '../sandbox/shop/seed/render-catalog-picture.ts'

const sidePx = 96

interface Drawn {
  readonly handle: string
  readonly title: string
  /** The first is the one that is pictured. */
  readonly colors: readonly string[]
  readonly sizes: readonly string[]
  /** Pictures that are in the gallery only; one by default. */
  readonly otherPictures?: number
}

/** A product with a picture of its first colour, linked to it, and others of its back. */
export const drawProduct = ({ handle, title, colors, sizes, otherPictures = 1 }: Drawn): CatalogProduct => ({
  handle,
  title,
  productType: 'T-Shirt',
  vendor: 'Acme',
  tags: [],
  options: [
    { name: 'Color', values: colors.map((name) => ({ name })) },
    { name: 'Size', values: sizes.map((name) => ({ name })) },
  ],
  pictures: [
    {
      key: `${handle}/front`,
      angle: 'front',
      alt: `${title} in front`,
      filename: `${handle}.jpg`,
      format: 'jpeg',
      sizePx: [sidePx, sidePx],
      shows: { Color: colors[0] ?? '' },
    },
    ...Array.from({ length: otherPictures }, (_, index) => ({
      key: `${handle}/back${index || ''}`,
      angle: 'back' as const,
      alt: `${title} from behind`,
      filename: `${handle}-back${index || ''}.jpg`,
      format: 'jpeg' as const,
      sizePx: [sidePx, sidePx] as const,
    })),
  ],
})

/** A green disc with soft folds on a plain ground, a little different for each key. */
export const drawPicture: RenderCatalogPicture = async (key) => {
  const rgb = Buffer.alloc(sidePx * sidePx * 3)
  const phase = [...key].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  for (let i = 0; i < sidePx * sidePx; i++) {
    const [x, y] = [i % sidePx, Math.floor(i / sidePx)]
    const isInside = Math.hypot(x - sidePx / 2, y - sidePx / 2) < sidePx / 3
    const shade = 0.85 + 0.15 * Math.sin((x + phase) / 7)
    rgb.set(isInside ? [40 * shade, 150 * shade, 80 * shade] : [236, 236, 232], i * 3)
  }
  const picture = sharp(rgb, { raw: { width: sidePx, height: sidePx, channels: 3 } })
  return { bytes: await picture.jpeg({ quality: 95 }).toBuffer(), widthPx: sidePx, heightPx: sidePx }
}
