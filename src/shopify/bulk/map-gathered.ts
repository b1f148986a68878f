import type { Product } from '../../domain/product.ts'
import type { ColorPatternReader } from '../read-color-patterns.ts'
import { linkedEntries, toProduct } from '../to-product.ts'
import type { GatheredProduct } from './gather-product.ts'

/** Products in the domain's words, just as the paged reading gives them. */
export const mapGathered = async (
  products: readonly GatheredProduct[],
  readPatterns: ColorPatternReader,
): Promise<readonly Product[]> => {
  const patterns = await readPatterns(products.flatMap(({ line }) => linkedEntries(line)))
  return products.map((product) => toProduct(toNode(product), patterns))
}

const toNode = ({ line, variants, media }: GatheredProduct) => ({
  ...line,
  variants: { nodes: [...variants.values()] },
  media: { nodes: media },
})
