import { openEditStates } from '../../../domain/edit-state.ts'
import { type ProductFilter, searchWords } from '../../../domain/product-filter.ts'
import { Prisma } from '../../generated/client.ts'
import { escapeLike } from '../escape-like.ts'

/** The condition on lines of `mirror_listing` that a filter is; it goes with `withWorking`. */
export const matches = (
  shopId: string,
  { search = '', lacking, inWork, status, productType, vendor, tag }: ProductFilter,
): Prisma.Sql => {
  const conditions = [
    Prisma.sql`listing.shop_id = ${shopId}`,
    ...searchWords(search).map((word) => Prisma.sql`search_text LIKE ${`%${escapeLike(word)}%`}`),
    ...when(lacking, (some) => (some ? Prisma.sql`lacking > 0` : Prisma.sql`lacking = 0`)),
    ...when(inWork, (some) => (some ? isInWork : Prisma.sql`NOT ${isInWork}`)),
    ...when(status, (wanted) => Prisma.sql`status = ${wanted}`),
    ...when(productType, (wanted) => Prisma.sql`product_type = ${wanted}`),
    ...when(vendor, (wanted) => Prisma.sql`vendor = ${wanted}`),
    ...when(tag, (wanted) => Prisma.sql`tags @> ${[wanted]}::text[]`),
  ]
  return Prisma.join(conditions, ' AND ')
}

const when = <T>(value: T | undefined, toCondition: (value: T) => Prisma.Sql): Prisma.Sql[] =>
  value === undefined ? [] : [toCondition(value)]

/** In the words of the partial index `edit_one_open`, which answers it alone; these are ours, and no one's input. */
const openStates = Prisma.raw(openEditStates.map((state) => `'${state}'::edit_state`).join(', '))

const isInWork = Prisma.sql`EXISTS (SELECT FROM working WHERE working.product_id = listing.product_id)`

/**
 * What stands before a statement with the condition: the products with an edit on its way, put together once, however
 * many there are. PostgreSQL leaves it out where nobody asks for it.
 */
export const withWorking = (shopId: string): Prisma.Sql => Prisma.sql`
  WITH working AS MATERIALIZED (SELECT DISTINCT product_id FROM edit
    WHERE shop_id = ${shopId} AND state = ANY (ARRAY[${openStates}]))`
