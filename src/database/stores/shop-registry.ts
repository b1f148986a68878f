import type { ShopAccess, ShopRegistry } from '../../ports/shop-registry.ts'
import type { Database } from '../connect.ts'

export const createShopRegistry = (db: Database): ShopRegistry => ({
  greet: async (shopId) => {
    await db.shop.createMany({ data: [{ id: shopId, access: 'lost' }], skipDuplicates: true })
  },

  install: async (shopId, at) => {
    const [{ before }] = await db.$queryRaw<{ before: ShopAccess | null }[]>`
      WITH former AS (SELECT access FROM shop WHERE id = ${shopId} FOR UPDATE)
      INSERT INTO shop (id, access, installed_at)
        SELECT ${shopId}, 'granted', ${at} FROM (SELECT count(*) FROM former) looked_before_it_is_written
      ON CONFLICT (id) DO UPDATE
        SET access = 'granted', installed_at = greatest(shop.installed_at, excluded.installed_at)
      RETURNING (SELECT access::text FROM former) AS before`
    return before !== 'granted'
  },

  find: async (shopId) => {
    const select = { id: true, access: true, installedAt: true }
    return (await db.shop.findUnique({ where: { id: shopId }, select })) ?? undefined
  },

  list: async () => {
    const shops = await db.shop.findMany({
      where: { access: 'granted' },
      select: { id: true },
      orderBy: { id: 'asc' },
    })
    return shops.map(({ id }) => id)
  },

  markAccessLost: async (shopId) => {
    await db.shop.updateMany({ where: { id: shopId, access: 'granted' }, data: { access: 'lost' } })
  },

  markUninstalled: async (shopId, at) => {
    const where = { id: shopId, installedAt: { lte: at } }
    const { count } = await db.shop.updateMany({ where, data: { access: 'uninstalled' } })
    return count === 1
  },
})
