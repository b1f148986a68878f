import type { Product, Variant } from '../product.ts'

/** A picture that a product is to have, and the variants that are to show it; none for further angles. */
export interface PictureToHave {
  readonly url: string
  readonly altText: string
  readonly variantIds: readonly string[]
}

/** A product as the shop shows it, and the pictures that it is to have. */
export interface ProductToWrite {
  readonly product: Product
  readonly pictures: readonly PictureToHave[]
}

/** A layout of files that another program imports: its columns, and the rows of one product. */
export interface PictureLayout {
  readonly titles: readonly string[]
  readonly rowsOf: (what: ProductToWrite) => readonly (readonly string[])[]
}

interface GalleryPicture {
  readonly url: string
  readonly altText: string
}

/** The product's gallery with the pictures in it: what is not there yet comes last. */
export const galleryOf = ({ product, pictures }: ProductToWrite): GalleryPicture[] => {
  const known = new Set(product.media.map(({ url }) => url))
  return [
    ...product.media.map(({ url, altText }) => ({ url, altText })),
    ...pictures.filter(({ url }) => !known.has(url)).map(({ url, altText }) => ({ url, altText })),
  ]
}

/** Shopify's own limit, and that of the columns. */
const mostOptions = 3

const places = Array.from({ length: mostOptions }, (_, at) => at)

/** ["Color", "Size", ""] */
export const optionNames = ({ options }: Product): string[] => places.map((at) => options[at]?.name ?? '')

/** ["Navy", "M", ""], in the product's order of options. */
export const optionValues = (product: Product, { selected }: Variant): string[] =>
  optionNames(product).map((name) => selected.find(({ option }) => option === name)?.value ?? '')
