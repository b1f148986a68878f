import { galleryOf, optionNames, optionValues, type PictureLayout } from './write-picture-rows.ts'

const titles = [
  'ID',
  'Handle',
  'Command',
  'Image Src',
  'Image Command',
  'Image Position',
  'Image Alt Text',
  'Variant ID',
  'Variant Command',
  'Option1 Name',
  'Option1 Value',
  'Option2 Name',
  'Option2 Value',
  'Option3 Name',
  'Option3 Value',
  'Variant Image',
]

/**
 * Rows of Matrixify's sheet "Products": one for each variant that is to show a picture, and one for each picture of a
 * further angle. Nothing else of the product has to be named: `Image Command` MERGE leaves the other pictures of the
 * gallery, and columns that are not there leave everything else. `Command` and `Variant Command` are UPDATE, which
 * fails where there is no such product or variant any more; MERGE would make one out of nothing but a picture.
 * https://matrixify.app/documentation/products/,
 * https://matrixify.app/documentation/list-of-commands-across-matrixify-sheets/ (2026-11). Not yet tried there.
 */
export const matrixifyLayout: PictureLayout = {
  titles,
  rowsOf: (what) => {
    const { product, pictures } = what
    const gallery = galleryOf(what)
    const head = [numberOf(product.id), product.handle, 'UPDATE']
    const noVariant = Array.from({ length: titles.length - head.length - 4 }, () => '')
    return pictures.flatMap(({ url, altText, variantIds }) => {
      const position = `${gallery.findIndex((picture) => picture.url === url) + 1}`
      const image = [url, 'MERGE', position, altText]
      const variants = product.variants.filter(({ id }) => variantIds.includes(id))
      if (variants.length === 0) return [[...head, ...image, ...noVariant]]
      return variants.map((variant, at) => {
        const values = optionValues(product, variant)
        return [
          ...head,
          ...(at === 0 ? image : image.map(() => '')),
          numberOf(variant.id),
          'UPDATE',
          ...optionNames(product).flatMap((name, place) => [name, values[place] ?? '']),
          url,
        ]
      })
    })
  },
}

/** "11920047631" of "gid://shopify/Product/11920047631". */
const numberOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1)
