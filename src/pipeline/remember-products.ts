import { type ProductIndex, productIdOf } from '../domain/csv/choose-product.ts'
import { variantIdOf } from '../domain/csv/find-colorways.ts'
import { type KnownProduct, knowProduct } from '../domain/csv/known-product.ts'
import type { AskedEdit } from '../domain/csv/match-row.ts'
import type { ProductKeys } from '../domain/csv/row-order.ts'
import { swatchesToMeasure } from '../domain/swatches-to-measure.ts'
import type { ShopStores } from '../ports/stores.ts'
import type { SwatchMeter } from './measure-swatches.ts'
import { createRecentMap } from './recent-map.ts'

/** Products at hand, with what was asked for of them before. */
export interface RememberedProducts extends ProductIndex {
  /** Makes sure that the products of these rows are at hand, as far as the shop has them. */
  remember(keys: readonly ProductKeys[]): Promise<void>
  askedOf(productId: string): readonly AskedEdit[]
}

/** Some ten kilobytes each; files are mostly sorted by product. */
const mostRemembered = 300

/** @param named options that the merchant named as appearance */
export const rememberProducts = (
  { mirror, edits }: Pick<ShopStores, 'mirror' | 'edits'>,
  meter: SwatchMeter,
  named: readonly string[],
): RememberedProducts => {
  const byId = createRecentMap<KnownProduct>()
  const byHandle = createRecentMap<KnownProduct>()
  const byVariantId = createRecentMap<KnownProduct>()
  const bySku = createRecentMap<readonly KnownProduct[]>()
  const asked = createRecentMap<readonly AskedEdit[]>()

  /** Whatever a row names has to be there: two names may be of two products. */
  const isAtHand = ({ productId, handle, variantId, sku }: ProductKeys): boolean => {
    const product = productId === undefined ? undefined : byId.get(productIdOf(productId))
    const named = handle === undefined ? undefined : byHandle.get(handle)
    const holder = variantId === undefined ? undefined : byVariantId.get(variantIdOf(variantId))
    if (productId !== undefined && !product) return false
    if (handle !== undefined && !named) return false
    if (variantId !== undefined && !holder) return false
    const known = product ?? named ?? holder
    if (!known) return sku !== undefined && bySku.get(sku) !== undefined
    // What was asked for of it stays at hand as long as itself.
    asked.get(known.product.id)
    return true
  }

  return {
    byId: (productId) => byId.get(productId),
    byHandle: (handle) => byHandle.get(handle),
    byVariantId: (variantId) => byVariantId.get(variantId),
    bySku: (sku) => bySku.get(sku) ?? [],
    askedOf: (productId) => asked.get(productId) ?? [],
    remember: async (keys) => {
      if (byId.size > mostRemembered) for (const map of [byId, byHandle, byVariantId, bySku, asked]) map.age()
      const missing = keys.filter((one) => !isAtHand(one))
      if (missing.length === 0) return
      const skus = valuesOf(missing, ({ sku, productId, handle, variantId }) =>
        productId === undefined && handle === undefined && variantId === undefined ? sku : undefined,
      )
      const found = await mirror.find({
        productIds: valuesOf(missing, ({ productId }) => productId && productIdOf(productId)),
        handles: valuesOf(missing, ({ handle }) => handle).flatMap((handle) => [
          handle,
          handle.toLowerCase(),
        ]),
        variantIds: valuesOf(missing, ({ variantId }) => variantId && variantIdOf(variantId)),
        skus,
      })
      const fresh = found.filter(({ id }) => byId.get(id) === undefined)
      for (const product of fresh) {
        await meter.measure(swatchesToMeasure(product, named))
        const known = knowProduct(product, named)
        byId.set(product.id, known)
        byHandle.set(product.handle, known)
        for (const { id } of product.variants) byVariantId.set(id, known)
      }
      for (const sku of skus)
        bySku.set(
          sku,
          found.flatMap(({ id }) => (byId.get(id)?.bySku.has(sku) ? (byId.get(id) ?? []) : [])),
        )
      const before = await edits.listAsked(fresh.map(({ id }) => id))
      for (const [productId, its] of before) asked.set(productId, its)
    },
  }
}

const valuesOf = (
  keys: readonly ProductKeys[],
  read: (one: ProductKeys) => string | undefined,
): readonly string[] => [...new Set(keys.flatMap((one) => read(one) ?? []))]
