import type { BulkLine } from '../../ports/bulk-reader.ts'
import { beginProduct, type GatheredProduct, takeIn } from './gather-product.ts'
import { parseNode } from './parse-node.ts'

/**
 * Puts products together from all of their lines. A picture may come before the variant that shows it, and either
 * before its product; among themselves the variants of a product are in its order, and so are its pictures.
 */
export const assembleProducts = (lines: readonly BulkLine[]): readonly GatheredProduct[] => {
  const nodes = lines.map(({ json, number }) => parseNode(json, number))
  const products = new Map<string, GatheredProduct>()
  const productOfVariant = new Map<string, GatheredProduct>()
  for (const { kind, line } of nodes) if (kind === 'product') products.set(line.id, beginProduct(line))
  for (const node of nodes) {
    if (node.kind !== 'variant' && node.kind !== 'media') continue
    const product = products.get(node.line.__parentId)
    if (!product) continue
    takeIn(product, node)
    if (node.kind === 'variant') productOfVariant.set(node.line.id, product)
  }
  for (const node of nodes) {
    const product = node.kind === 'link' && productOfVariant.get(node.line.__parentId)
    if (product) takeIn(product, node)
  }
  return [...products.values()]
}
