import { listColorways, pictureByColorway } from './colorway.ts'
import type { Product } from './product.ts'

interface ColorwayCounts {
  readonly colorways: number
  readonly lacking: number
}

/**
 * How many colorways a product has, and how many of them have no picture of their own; by its appearance options and
 * those that the merchant `named`.
 */
export const countColorways = (product: Product, named: readonly string[]): ColorwayCounts => {
  const colorways = listColorways(product, named)
  const pictured = pictureByColorway(product, colorways).size
  return { colorways: colorways.length, lacking: colorways.length - pictured }
}
