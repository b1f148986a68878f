import type { Product } from '../../../src/domain/product.ts'

/** 8,334 products × 12 colours × 2 sizes: 200,016 variants. */
export const products = 8_334
export const pictures = 10
export const sizes = ['S', 'M'] as const
export const colors = [
  { name: 'White', hex: '#FFFFFF' },
  { name: 'Navy', hex: '#1F2A44' },
  { name: 'Red', hex: '#B3202A' },
  { name: 'Olive', hex: '#6B6B2F' },
  { name: 'Teal', hex: '#1F7A7A' },
  { name: 'Plum', hex: '#5B2A54' },
  { name: 'Sand', hex: '#D8C3A5' },
  { name: 'Coral', hex: '#F0705A' },
  { name: 'Brown', hex: '#5A3A22' },
  { name: 'Pink', hex: '#F2B5C4' },
  { name: 'Grey', hex: '#808080' },
  { name: 'Black', hex: '#111111' },
] as const

export const handleOf = (product: number): string => `shirt-${product}`

export const drawProduct = (number: number): Product => {
  const media = Array.from({ length: pictures }, (_, at) => ({
    id: `gid://shopify/MediaImage/${number * pictures + at}`,
    altText: '',
    url: `https://cdn.example/files/shirt-${number}-${at}.jpg?v=1`,
    widthPx: 2_000,
    heightPx: 2_000,
  }))
  const option = (name: string, values: readonly string[]) => ({
    name,
    values: values.map((value) => ({
      name: value,
      swatchHex: undefined,
      swatchImageUrl: undefined,
      linkedEntryId: undefined,
      colorPattern: undefined,
      isEntryWithheld: false,
    })),
  })
  return {
    id: `gid://shopify/Product/${number + 1}`,
    title: `Shirt ${number}`,
    handle: handleOf(number),
    productType: 'Shirt',
    vendor: 'Acme',
    status: 'ACTIVE',
    tags: [],
    updatedAt: new Date('2026-11-01T00:00:00Z'),
    category: undefined,
    options: [
      option(
        'Color',
        colors.map(({ name }) => name),
      ),
      option('Size', sizes),
    ],
    media,
    variants: colors.flatMap(({ name }, color) =>
      sizes.map((size, at) => ({
        id: `gid://shopify/ProductVariant/${(number * colors.length + color) * sizes.length + at + 1}`,
        title: `${name} / ${size}`,
        sku: `${handleOf(number)}-${name}-${size}`,
        selected: [
          { option: 'Color', value: name },
          { option: 'Size', value: size },
        ],
        mediaId: color === 0 ? media[0].id : undefined,
      })),
    ),
  }
}
