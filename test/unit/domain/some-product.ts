import type { Media, Product, Variant } from '../../../src/domain/product.ts'

interface Sketch {
  readonly title?: string
  readonly productType?: string
  readonly options: Readonly<
    Record<string, readonly (string | readonly [value: string, swatchHex: string])[]>
  >
  /** "Navy / S" → the id of its picture; variants that are not named have none. */
  readonly pictures?: Readonly<Record<string, string>>
  /** Id → alt text, in gallery order. */
  readonly media?: Readonly<Record<string, string>>
}

/** A product with one variant for each combination of its options, drawn with few words. */
export const someProduct = ({
  title = 'Classic Tee',
  productType = 'T-shirt',
  options,
  pictures = {},
  media = {},
}: Sketch): Product => ({
  id: 'gid://shopify/Product/1',
  title,
  handle: 'classic-tee',
  productType,
  vendor: 'Acme',
  status: 'ACTIVE',
  tags: [],
  updatedAt: new Date('2026-11-01T10:00:00Z'),
  category: undefined,
  options: Object.entries(options).map(([name, values]) => ({
    name,
    values: values.map((value) => {
      const [valueName, swatchHex] = typeof value === 'string' ? [value, undefined] : value
      return {
        name: valueName,
        swatchHex,
        swatchImageUrl: undefined,
        colorPattern: undefined,
        linkedEntryId: undefined,
        isEntryWithheld: false,
      }
    }),
  })),
  variants: combine(Object.entries(options)).map((selected): Variant => {
    const name = selected.map(({ value }) => value).join(' / ')
    return { id: `variant ${name}`, title: name, sku: undefined, selected, mediaId: pictures[name] }
  }),
  media: Object.entries(media).map(([id, altText]) => someMedia(id, altText)),
})

export const someMedia = (id: string, altText = ''): Media => ({
  id,
  altText,
  url: `https://cdn.example/files/${id}.jpg?v=1`,
  widthPx: 1_000,
  heightPx: 1_250,
})

type Options = readonly (readonly [name: string, values: readonly (string | readonly [string, string])[]])[]

const combine = (options: Options): Variant['selected'][] =>
  options.reduce<Variant['selected'][]>(
    (rows, [option, values]) =>
      rows.flatMap((row) =>
        values.map((value) => [...row, { option, value: typeof value === 'string' ? value : value[0] }]),
      ),
    [[]],
  )
