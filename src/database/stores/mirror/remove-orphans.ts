import type { Database } from '../../connect.ts'
import { Prisma } from '../../generated/client.ts'

/**
 * Removes variants and lines whose product is not there, of all products or of one. It goes second in the transaction
 * that removes products: only then does it see those of a product that was being written in that moment.
 */
export const removeOrphans = (db: Database, shopId: string, productId?: string) => {
  const isOrphan = Prisma.sql`
    WHERE mine.shop_id = ${shopId}
      ${productId === undefined ? Prisma.empty : Prisma.sql`AND mine.product_id = ${productId}`}
      AND NOT EXISTS (SELECT FROM mirror_product AS product
        WHERE product.shop_id = ${shopId} AND product.id = mine.product_id)`
  return db.$executeRaw`
    WITH gone AS (DELETE FROM mirror_listing AS mine ${isOrphan})
    DELETE FROM mirror_variant AS mine ${isOrphan}`
}
