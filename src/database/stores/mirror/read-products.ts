import type { MirrorProduct } from '../../../ports/mirror-store.ts'
import type { MirrorProductModel } from '../../generated/models.ts'
import type { Transaction } from '../transaction.ts'
import { toMirrorProduct } from './to-mirror-product.ts'

/** Those of the products that are known, in no order. */
export const readProducts = async (
  tx: Transaction,
  shopId: string,
  ids: readonly string[],
): Promise<MirrorProduct[]> =>
  withVariants(tx, shopId, await tx.mirrorProduct.findMany({ where: { shopId, id: { in: [...ids] } } }))

export const withVariants = async (
  tx: Transaction,
  shopId: string,
  rows: readonly MirrorProductModel[],
): Promise<MirrorProduct[]> => {
  const variants = await tx.mirrorVariant.findMany({
    where: { shopId, productId: { in: rows.map(({ id }) => id) } },
    orderBy: [{ productId: 'asc' }, { position: 'asc' }],
  })
  const variantsOf = Map.groupBy(variants, ({ productId }) => productId)
  return rows.map((row) => toMirrorProduct(row, variantsOf.get(row.id) ?? []))
}
