import { listColorways, pictureByColorway } from './colorway.ts'
import type { Product } from './product.ts'

/** How many colorways a product has, and how many of them have no picture of their own. */
export const countColorways = (
  product: Product,
): { readonly colorways: number; readonly lacking: number } => {
  const colorways = listColorways(product)
  const pictured = pictureByColorway(product, colorways).size
  return { colorways: colorways.length, lacking: colorways.length - pictured }
}
