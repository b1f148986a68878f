import type { MirrorFilter, MirrorStore } from '../../../ports/mirror-store.ts'
import type { SettingsStore } from '../../../ports/settings-store.ts'
import type { Database } from '../../connect.ts'
import type { Prisma } from '../../generated/client.ts'
import { escapeLike } from '../escape-like.ts'
import { noteStandings } from '../published/note-standings.ts'
import { readPage } from '../read-page.ts'
import { keepProducts } from './keep-products.ts'
import { removeOrphans } from './remove-orphans.ts'
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
    const productIds = products.map(({ id }) => id)
    await noteStandings(db, shopId, productIds)
  },

  remove: async (productId, at) => {
    await removeProduct(db, shopId, { productId, at })
    await noteStandings(db, shopId, [productId])
  },

  removeUnseen: async (syncId, startedAt) => {
    const unseen = db.mirrorProduct.deleteMany({
      where: { shopId, syncedAt: { lt: startedAt }, OR: [{ syncId: null }, { syncId: { not: syncId } }] },
    })
    const [{ count }] = await db.$transaction([unseen, removeOrphans(db, shopId)])
    return count
  },

  get: async (productId) => {
    const product = db.mirrorProduct.findUnique({ where: { shopId_id: { shopId, id: productId } } })
    const variants = db.mirrorVariant.findMany({ where: { shopId, productId }, orderBy: { position: 'asc' } })
    const [row, variantRows] = await db.$transaction([product, variants], {
      isolationLevel: 'RepeatableRead',
    })
    return row === null ? undefined : toMirrorProduct(row, variantRows)
  },

  listProducts: (page) =>
    db.$transaction(
      async (tx) => {
        const { rows, nextAfter } = await readPage(page, (query) =>
          tx.mirrorProduct.findMany({ where: { shopId }, orderBy: { id: 'asc' }, ...query(shopId) }),
        )
        const variants = await tx.mirrorVariant.findMany({
          where: { shopId, productId: { in: rows.map(({ id }) => id) } },
          orderBy: [{ productId: 'asc' }, { position: 'asc' }],
        })
        const variantsOf = Map.groupBy(variants, ({ productId }) => productId)
        return { rows: rows.map((row) => toMirrorProduct(row, variantsOf.get(row.id) ?? [])), nextAfter }
      },
      { isolationLevel: 'RepeatableRead' },
    ),

  list: async (page, filter = {}) => {
    const where = { shopId, ...toWhere(filter), ...(await searchFor(db, shopId, filter.search)) }
    const { rows, nextAfter } = await readPage(page, (query) =>
      db.mirrorProduct.findMany({
        where,
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

const toWhere = ({
  lacking,
  status,
  productType,
  vendor,
  tag,
}: MirrorFilter): Prisma.MirrorProductWhereInput => ({
  ...(lacking !== undefined && { lacking: lacking ? { gt: 0 } : 0 }),
  ...(status !== undefined && { status }),
  ...(productType !== undefined && { productType }),
  ...(vendor !== undefined && { vendor }),
  ...(tag !== undefined && { tags: { has: tag } }),
})

/** Shops that give many products one SKU need not find all of them by it. */
const mostBySku = 1_000

/** Without case, Prisma compares by ILIKE, also for equality, and leaves its wildcards to us. */
const searchFor = async (
  db: Database,
  shopId: string,
  search: string | undefined,
): Promise<Prisma.MirrorProductWhereInput> => {
  if (search === undefined) return {}
  const text = escapeLike(search)
  const part = { contains: text, mode: 'insensitive' } as const
  const bySku = await db.mirrorVariant.findMany({
    where: { shopId, sku: { equals: text, mode: 'insensitive' } },
    select: { productId: true },
    distinct: ['productId'],
    take: mostBySku,
  })
  const ids = bySku.map(({ productId }) => productId)
  return { OR: [{ title: part }, { handle: part }, { vendor: part }, { id: { in: ids } }] }
}
