import type { Database } from '../../connect.ts'
import { Prisma } from '../../generated/client.ts'

/**
 * Removes variants whose product is not there, of all products or of one. It goes second in the transaction that
 * removes products: only then does it see the variants of a product that was being written in that moment.
 */
export const removeOrphans = (db: Database, shopId: string, productId?: string) =>
  db.$executeRaw`
    DELETE FROM mirror_variant AS variant
    WHERE shop_id = ${shopId} ${productId === undefined ? Prisma.empty : Prisma.sql`AND product_id = ${productId}`}
      AND NOT EXISTS (SELECT FROM mirror_product AS product
        WHERE product.shop_id = ${shopId} AND product.id = variant.product_id)`
