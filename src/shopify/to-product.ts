import type { Media, Product, Variant } from '../domain/product.ts'
import type { MediaFieldsFragment } from './documents/generated/media-fields.ts'
import type { ProductFieldsFragment } from './documents/generated/product-fields.ts'
import type { VariantFieldsFragment } from './documents/generated/variant-fields.ts'

/** What Shopify says of a product, in the domain's words. */
export const toProduct = (answer: ProductFieldsFragment): Product => ({
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
    values: optionValues.map((value) => ({
      name: value.name,
      swatchHex: value.swatch?.color ?? undefined,
      swatchImageUrl: value.swatch?.image?.image?.url ?? undefined,
      colorPattern: undefined,
    })),
  })),
  variants: answer.variants.nodes.map(toVariant),
  media: answer.media.nodes.flatMap(toMedia),
})

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
