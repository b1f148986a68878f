import type { MirrorFilter, MirrorStore } from '../../../ports/mirror-store.ts'
import type { SettingsStore } from '../../../ports/settings-store.ts'
import type { Database } from '../../connect.ts'
import type { Prisma } from '../../generated/client.ts'
import { readPage } from '../read-page.ts'
import { keepProducts } from './keep-products.ts'
import { removeProduct } from './remove-product.ts'
import { toMirrorProduct, toMirrorSummary } from './to-mirror-product.ts'

export const createMirrorStore = (
  db: Database,
  shopId: string,
  settings: Pick<SettingsStore, 'get'>,
): MirrorStore => ({
  keepMany: async (products, syncId) => {
    if (products.length === 0) return
    const { appearanceOptions: named } = await settings.get()
    await keepProducts(db, { shopId, products, syncId, named })
  },

  remove: (productId, at) => removeProduct(db, shopId, { productId, at }),

  removeUnseen: async (syncId, startedAt) => {
    const { count } = await db.mirrorProduct.deleteMany({
      where: { shopId, syncedAt: { lt: startedAt }, OR: [{ syncId: null }, { syncId: { not: syncId } }] },
    })
    return count
  },

  get: async (productId) => {
    const row = await db.mirrorProduct.findUnique({
      where: { shopId_id: { shopId, id: productId } },
      include: { variants: { orderBy: { position: 'asc' } } },
    })
    return row === null ? undefined : toMirrorProduct(row)
  },

  list: async (page, filter = {}) => {
    const { rows, nextAfter } = await readPage(page, (query) =>
      db.mirrorProduct.findMany({
        where: { shopId, ...toWhere(filter) },
        orderBy: [{ title: 'asc' }, { id: 'asc' }],
        ...query(shopId),
      }),
    )
    return { rows: rows.map(toMirrorSummary), nextAfter }
  },

  counts: async () => {
    const { _count, _sum } = await db.mirrorProduct.aggregate({
      where: { shopId },
      _count: true,
      _sum: { colorways: true, lacking: true },
    })
    return { products: _count, colorways: _sum.colorways ?? 0, lacking: _sum.lacking ?? 0 }
  },
})

const toWhere = ({ lacking, search, status, productType, vendor, tag }: MirrorFilter) => {
  const where: Prisma.MirrorProductWhereInput = {
    ...(lacking !== undefined && { lacking: lacking ? { gt: 0 } : 0 }),
    ...(status !== undefined && { status }),
    ...(productType !== undefined && { productType }),
    ...(vendor !== undefined && { vendor }),
    ...(tag !== undefined && { tags: { has: tag } }),
    ...(search !== undefined && { OR: searchFor(search) }),
  }
  return where
}

/** Without case, Prisma compares by ILIKE, also for equality, and leaves its wildcards to us. */
const searchFor = (search: string): Prisma.MirrorProductWhereInput[] => {
  const text = search.replaceAll(/[\\%_]/g, '\\$&')
  const part = { contains: text, mode: 'insensitive' } as const
  return [
    { title: part },
    { handle: part },
    { vendor: part },
    { variants: { some: { sku: { equals: text, mode: 'insensitive' } } } },
  ]
}
