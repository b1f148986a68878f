import type { ProductFilter } from '../../../domain/product-filter.ts'
import type { MirrorCounts, MirrorStore } from '../../../ports/mirror-store.ts'
import type { SettingsStore } from '../../../ports/settings-store.ts'
import type { Database } from '../../connect.ts'
import { Prisma } from '../../generated/client.ts'
import { noteStandings } from '../published/note-standings.ts'
import { readPage } from '../read-page.ts'
import { findProducts } from './find-products.ts'
import { keepProducts } from './keep-products.ts'
import { matches, withWorking } from './matches.ts'
import { readFilterValues } from './read-filter-values.ts'
import { readProducts, withVariants } from './read-products.ts'
import { recountColors } from './recount-colors.ts'
import { removeOrphans } from './remove-orphans.ts'
import { removeProduct } from './remove-product.ts'
import { toMirrorProduct } from './to-mirror-product.ts'

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
    const [{ count }] = await db.$transaction([unseen, removeOrphans(db, shopId), recountColors(db, shopId)])
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

  find: (names) => findProducts(db, shopId, names),

  listProducts: (page, among) =>
    db.$transaction(
      async (tx) => {
        const { rows, nextAfter } = await readPage(page, (query) =>
          tx.mirrorProduct.findMany({
            where: { shopId, ...(among && { id: { in: [...among] } }) },
            orderBy: { id: 'asc' },
            ...query(shopId),
          }),
        )
        return { rows: await withVariants(tx, shopId, rows), nextAfter }
      },
      { isolationLevel: 'RepeatableRead' },
    ),

  listLacking: (limit) =>
    db.$transaction(
      async (tx) => {
        const found = await tx.$queryRaw<{ id: string }[]>`
          SELECT product_id AS id FROM mirror_listing
          WHERE shop_id = ${shopId} AND lacking > 0 AND status <> 'ARCHIVED'
          ORDER BY lacking NOT BETWEEN ${aHandful.least} AND ${aHandful.most}, status, product_id LIMIT ${limit}`
        const ids = found.map(({ id }) => id)
        const rows = await tx.mirrorProduct.findMany({ where: { shopId, id: { in: ids } } })
        const products = await withVariants(tx, shopId, rows)
        return products.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
      },
      { isolationLevel: 'RepeatableRead' },
    ),

  list: async ({ after, limit }, filter = {}) => {
    const from =
      after === undefined
        ? Prisma.empty
        : Prisma.sql`AND (title, product_id) > (SELECT title, product_id FROM mirror_listing
            WHERE shop_id = ${shopId} AND product_id = ${after})`
    const found = await db.$queryRaw<{ product_id: string }[]>`
      ${withWorking(shopId)}
      SELECT product_id FROM (SELECT title, product_id FROM mirror_listing AS listing
        WHERE ${matches(shopId, filter)} ${from} ${isBroad(filter) ? Prisma.empty : Prisma.sql`OFFSET 0`}) AS matching
      ORDER BY title, product_id LIMIT ${limit + 1}`
    const ids = found.slice(0, limit).map(({ product_id }) => product_id)
    const read = await db.$transaction((tx) => readProducts(tx, shopId, ids), {
      isolationLevel: 'RepeatableRead',
    })
    const products = new Map(read.map((product) => [product.id, product]))
    return {
      rows: ids.flatMap((id) => products.get(id) ?? []),
      nextAfter: found.length > limit ? ids.at(-1) : undefined,
    }
  },

  listIds: async (filter) => {
    const found = await db.$queryRaw<{ product_id: string }[]>`
      ${withWorking(shopId)}
      SELECT product_id FROM mirror_listing AS listing WHERE ${matches(shopId, filter)} ORDER BY product_id`
    return found.map(({ product_id }) => product_id)
  },

  counts: async (filter = {}) => {
    const [counts] = await db.$queryRaw<MirrorCounts[]>`
      ${withWorking(shopId)}
      SELECT count(*)::int AS products, coalesce(sum(colorways), 0)::int AS colorways,
        coalesce(sum(lacking), 0)::int AS lacking
      FROM mirror_listing AS listing WHERE ${matches(shopId, filter)}`
    return counts
  },

  filterValues: () => readFilterValues(db, shopId),
})

/** Lacking so many, a product is a good one to begin with. */
const aHandful = { least: 2, most: 6 }
/**
 * Whether most products may match: then they are gone through by their titles until the page is full. Of others all
 * that match are found first (`OFFSET 0` keeps the two steps apart), as few of them would be far between.
 */
const isBroad = ({ lacking, ...narrowing }: ProductFilter): boolean =>
  Object.values(narrowing).every((value) => value === undefined)
