import type { FilterValue, FilterValues } from '../../../ports/mirror-store.ts'
import type { Database } from '../../connect.ts'
import { Prisma } from '../../generated/client.ts'

/** More than anybody looks through. */
const mostValues = 250

/** What a shop's products can be filtered by, the most frequent first. */
export const readFilterValues = async (db: Database, shopId: string): Promise<FilterValues> => {
  const read = (value: Prisma.Sql) => db.$queryRaw<FilterValue[]>`
    SELECT value, count(*)::int AS products
    FROM (SELECT ${value} AS value FROM mirror_listing WHERE shop_id = ${shopId}) AS found
    WHERE value <> '' GROUP BY value ORDER BY products DESC, value LIMIT ${mostValues}`
  const [productTypes, vendors, tags] = await Promise.all([
    read(Prisma.sql`product_type`),
    read(Prisma.sql`vendor`),
    read(Prisma.sql`unnest(tags)`),
  ])
  return { productTypes, vendors, tags }
}
