import type { BulkNode, MediaLine, ProductLine, VariantLine } from './bulk-node.ts'

/** A product with those of its lines that were found so far. */
export interface GatheredProduct {
  readonly line: ProductLine
  readonly variants: Map<string, GatheredVariant>
  readonly media: MediaLine[]
}

interface GatheredVariant extends VariantLine {
  /** It has one at most. */
  media: { readonly nodes: readonly { readonly id: string }[] }
}

const noMedia = { nodes: [] }

export const beginProduct = (line: ProductLine): GatheredProduct => ({ line, variants: new Map(), media: [] })

/** Takes in what hangs on the product or on one of its variants; false where it hangs on nothing that is here. */
export const takeIn = (
  product: GatheredProduct,
  { kind, line }: Exclude<BulkNode, { readonly kind: 'product' }>,
): boolean => {
  if (kind === 'link') {
    const variant = product.variants.get(line.__parentId)
    if (variant?.media === noMedia) variant.media = { nodes: [line] }
    return variant !== undefined
  }
  if (line.__parentId !== product.line.id) return false
  if (kind === 'variant') product.variants.set(line.id, Object.assign(line, { media: noMedia }))
  else product.media.push(line)
  return true
}
