import type { Product } from '../../src/domain/product.ts'

interface SomeProduct extends Partial<Product> {
  readonly colors?: readonly string[]
  readonly sizes?: readonly string[]
  /** The colours that have a picture of their own. */
  readonly pictured?: readonly string[]
}

/** A product of colours and sizes, whose pictures are linked to their variants. */
export const someProduct = ({
  colors = ['White', 'Navy'],
  sizes = ['S', 'M'],
  pictured = colors.slice(0, 1),
  ...given
}: SomeProduct = {}): Product => {
  const id = given.id ?? 'gid://shopify/Product/1'
  const mediaId = (color: string) => `${id}/media/${color}`
  const values = (names: readonly string[]) =>
    names.map((name) => ({
      name,
      swatchHex: undefined,
      swatchImageUrl: undefined,
      colorPattern: undefined,
      linkedEntryId: undefined,
      isEntryWithheld: false,
    }))
  return {
    title: 'Tee',
    handle: 'tee',
    productType: 'T-Shirt',
    vendor: 'Acme',
    status: 'ACTIVE',
    tags: ['summer'],
    updatedAt: new Date('2026-11-01T10:00:00.000Z'),
    category: undefined,
    options: [
      { name: 'Color', values: values(colors) },
      { name: 'Size', values: values(sizes) },
    ],
    variants: colors.flatMap((color) =>
      sizes.map((size) => ({
        id: `${id}/variant/${color}/${size}`,
        title: `${color} / ${size}`,
        sku: `${color}-${size}`,
        selected: [
          { option: 'Color', value: color },
          { option: 'Size', value: size },
        ],
        mediaId: pictured.includes(color) ? mediaId(color) : undefined,
      })),
    ),
    media: pictured.map((color) => ({
      id: mediaId(color),
      altText: color,
      url: `https://cdn.example/${color}.jpg?v=1`,
      widthPx: 800,
      heightPx: 600,
    })),
    ...given,
    id,
  }
}
