import type { StaleProducts } from '../../../ports/stale-products.ts'
import type { Database } from '../../connect.ts'

export const createStaleProducts = (db: Database, shopId: string): StaleProducts => ({
  note: async ({ productId, changedAt }) => {
    await db.$executeRaw`
      INSERT INTO stale_product AS stale (shop_id, product_id, changed_at)
      VALUES (${shopId}, ${productId}, ${changedAt})
      ON CONFLICT (shop_id, product_id) DO UPDATE
        SET changed_at = greatest(stale.changed_at, excluded.changed_at), noticed_at = excluded.noticed_at`
  },

  list: (limit) =>
    db.staleProduct.findMany({
      where: { shopId },
      select: { productId: true, changedAt: true, noticedAt: true },
      orderBy: [{ noticedAt: 'asc' }, { productId: 'asc' }],
      take: limit,
    }),

  count: () => db.staleProduct.count({ where: { shopId } }),

  settle: async (products) => {
    await db.staleProduct.deleteMany({
      where: { shopId, OR: products.map(({ productId, noticedAt }) => ({ productId, noticedAt })) },
    })
  },

  settleNoticedBefore: async (at) => {
    await db.staleProduct.deleteMany({ where: { shopId, noticedAt: { lt: at } } })
  },
})
