import type { Variant } from '../product.ts'
import {
  galleryOf,
  optionNames,
  optionValues,
  type PictureLayout,
  type ProductToWrite,
} from './write-picture-rows.ts'

const titles = [
  'Title',
  'URL handle',
  'Option1 name',
  'Option1 value',
  'Option2 name',
  'Option2 value',
  'Option3 name',
  'Option3 value',
  'Product image URL',
  'Image position',
  'Image alt text',
  'Variant image URL',
]

/**
 * Rows for Shopify's own product import, with “Overwrite products with matching handles”.
 *
 * The file is what Shopify's own export of the product would be in these columns, with our pictures put in: the first
 * row has the title and the names of the options, and each row a variant and a picture of the gallery as long as there
 * are any. The columns are the fewest that can say it, as of those that are not in a file everything stays, while a
 * blank field of one that is there empties it. So prices, stock, SKUs, texts and tags are not in it. Of those that are,
 * the title and the handle are required, and the options are, too: without them the import makes one default variant
 * and deletes the others, and a variant whose values change gets a new id. As that says that variants which no row
 * names may go, all variants of the product have a row, with what they show now where it is not ours, and all of
 * its pictures do. Names of columns tell capitals from small letters, and are those of Shopify's template since 2025
 * (before, "Handle", "Image Src", "Variant Image").
 * https://help.shopify.com/en/manual/products/import-export/using-csv (2026-11). Not yet tried on a live shop.
 */
export const shopifyLayout: PictureLayout = {
  titles,
  rowsOf: (what) => {
    const { product } = what
    const gallery = galleryOf(what)
    const shownBy = picturesOfVariants(what)
    const count = Math.max(product.variants.length, gallery.length)
    const names = optionNames(product)
    return Array.from({ length: count }, (_, at) => {
      const variant: Variant | undefined = product.variants[at]
      const picture = gallery[at]
      const values = variant ? optionValues(product, variant) : []
      return [
        at === 0 ? product.title : '',
        product.handle,
        ...names.flatMap((name, place) => [at === 0 ? name : '', values[place] ?? '']),
        picture?.url ?? '',
        picture ? `${at + 1}` : '',
        picture?.altText ?? '',
        (variant && shownBy.get(variant.id)) ?? '',
      ]
    })
  },
}

/** What each variant is to show: ours, else what it shows now. */
const picturesOfVariants = ({ product, pictures }: ProductToWrite): Map<string, string> => {
  const urlOf = new Map(product.media.map(({ id, url }) => [id, url]))
  return new Map([
    ...product.variants.map(({ id, mediaId }): [string, string] => [id, urlOf.get(mediaId ?? '') ?? '']),
    ...pictures.flatMap(({ url, variantIds }) => variantIds.map((id): [string, string] => [id, url])),
  ])
}
