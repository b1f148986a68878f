import type { Media, OptionValue, Product, Variant } from '../domain/product.ts'
import type { MediaFieldsFragment } from './documents/generated/media-fields.ts'
import type { ProductFieldsFragment } from './documents/generated/product-fields.ts'
import type { VariantFieldsFragment } from './documents/generated/variant-fields.ts'
import type { ColorPatterns } from './read-color-patterns.ts'

/** A product with all of its variants and pictures, read in pages or in bulk. */
export interface ProductNode extends Omit<ProductFieldsFragment, 'status' | 'variants' | 'media'> {
  readonly status: string
  readonly variants: { readonly nodes: readonly VariantFieldsFragment[] }
  readonly media: { readonly nodes: readonly MediaFieldsFragment[] }
}

/** What Shopify says of a product, in the domain's words. `patterns` holds the entries that its values link to. */
export const toProduct = (answer: ProductNode, patterns: ColorPatterns): Product => ({
  id: answer.id,
  title: answer.title,
  handle: answer.handle,
  productType: answer.productType,
  vendor: answer.vendor,
  status: answer.status,
  tags: answer.tags,
  updatedAt: new Date(answer.updatedAt),
  category: answer.category?.fullName,
  options: answer.options.map(({ name, optionValues }) => ({
    name,
    values: optionValues.map((value) => toOptionValue(value, patterns)),
  })),
  variants: answer.variants.nodes.map(toVariant),
  media: answer.media.nodes.flatMap(toMedia),
})

/** The same product with what the entries say that its values are linked to. */
export const withPatterns = (product: Product, patterns: ColorPatterns): Product => ({
  ...product,
  options: product.options.map(({ name, values }) => ({
    name,
    values: values.map((value) => ({ ...value, ...readEntry(value.linkedEntryId, patterns) })),
  })),
})

const readEntry = (id: string | undefined, patterns: ColorPatterns) => {
  const entry = patterns.get(id ?? '')
  return entry === 'withheld'
    ? { colorPattern: undefined, isEntryWithheld: true }
    : { colorPattern: entry, isEntryWithheld: false }
}

/** The ids of the entries that the values of its options are linked to. */
export const linkedEntries = ({ options }: Pick<ProductNode, 'options'>): string[] =>
  options.flatMap(({ optionValues }) =>
    optionValues.flatMap(({ linkedMetafieldValue }) => linkedMetafieldValue ?? []),
  )

type ValueNode = ProductNode['options'][number]['optionValues'][number]

const toOptionValue = (
  { name, swatch, linkedMetafieldValue }: ValueNode,
  patterns: ColorPatterns,
): OptionValue => {
  const linkedEntryId = linkedMetafieldValue ?? undefined
  return {
    name,
    swatchHex: swatch?.color ?? undefined,
    swatchImageUrl: swatch?.image?.image?.url ?? undefined,
    linkedEntryId,
    ...readEntry(linkedEntryId, patterns),
  }
}

const toVariant = ({ id, title, sku, selectedOptions, media }: VariantFieldsFragment): Variant => ({
  id,
  title,
  sku: sku ?? undefined,
  selected: selectedOptions.map(({ name, value }) => ({ option: name, value })),
  mediaId: media.nodes[0]?.id,
})

/** Videos, 3D models and pictures that are still being processed have no image, and are passed over. */
const toMedia = (media: MediaFieldsFragment): Media[] => {
  if (!('image' in media) || !media.image) return []
  const { url, width, height } = media.image
  return [{ id: media.id, altText: media.alt ?? '', url, widthPx: width ?? 0, heightPx: height ?? 0 }]
}
