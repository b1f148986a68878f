import { type Deed, type DeedGroup, deedOf, type EventKind, rulesOf } from '../../domain/deed.ts'
import type { Activity, ActivityFilter, ActivityStore } from '../../ports/activity-store.ts'
import type { BatchOrigin } from '../../ports/batch-store.ts'
import type { Database } from '../connect.ts'
import { Prisma } from '../generated/client.ts'
import { escapeLike } from './escape-like.ts'
import { machine } from './move-rows.ts'

export const createActivityStore = (db: Database, shopId: string): ActivityStore => ({
  list: async ({ after, limit }, filter = {}) => {
    const product = filter.product === undefined ? undefined : await ofProducts(db, shopId, filter.product)
    const rows = await db.$queryRaw<Row[]>`
      SELECT event.id::text AS id, event.at, event.actor, event.subject_kind::text AS kind,
        event.from_state AS "from", event.to_state AS "to", event.reason, event.subject_name AS name,
        edit.product_id AS "productId", edit.product_title AS "productTitle",
        edit.colorway_label AS "colorwayLabel", batch.id::text AS "batchId", batch.origin::text AS origin,
        batch.quoted_edits AS "quotedEdits"
      FROM (
        SELECT * FROM event
        WHERE ${Prisma.join(conditionsOf(shopId, filter, after, product), ' AND ')}
        ORDER BY at DESC, id DESC
        LIMIT ${limit + 1}
      ) AS event
      LEFT JOIN attempt ON event.subject_kind = 'attempt' AND attempt.shop_id = ${shopId} AND attempt.id = event.subject_id
      LEFT JOIN edit ON edit.shop_id = ${shopId} AND edit.id =
        CASE event.subject_kind WHEN 'edit' THEN event.subject_id WHEN 'attempt' THEN attempt.edit_id END
      LEFT JOIN batch ON event.subject_kind = 'batch' AND batch.shop_id = ${shopId} AND batch.id = event.subject_id
      ORDER BY event.at DESC, event.id DESC`
    const page = rows.slice(0, limit)
    return { rows: page.map(toActivity), nextAfter: rows.length > limit ? page.at(-1)?.id : undefined }
  },

  // From one name to the next by the index, however much each of them did.
  listActors: async () => {
    const rows = await db.$queryRaw<{ name: string }[]>`
      WITH RECURSIVE actor AS (
        SELECT min(actor) AS name FROM event WHERE shop_id = ${shopId}
        UNION ALL
        SELECT (SELECT min(event.actor) FROM event WHERE shop_id = ${shopId} AND event.actor > actor.name)
        FROM actor WHERE actor.name IS NOT NULL
      )
      SELECT name FROM actor WHERE name IS NOT NULL AND name <> ${machine}`
    return rows.map(({ name }) => name)
  },
})

interface Row {
  readonly id: string
  readonly at: Date
  readonly actor: string
  readonly kind: EventKind
  readonly from: string | null
  readonly to: string
  readonly reason: string | null
  readonly name: string | null
  readonly productId: string | null
  readonly productTitle: string | null
  readonly colorwayLabel: string | null
  readonly batchId: string | null
  readonly origin: BatchOrigin | null
  readonly quotedEdits: number | null
}

const toActivity = (row: Row): Activity => {
  const from = row.from ?? undefined
  const deed: Deed | undefined =
    row.actor === machine ? undefined : deedOf({ kind: row.kind, from, to: row.to })
  return {
    ...row,
    deed,
    from,
    reason: row.reason ?? undefined,
    name: row.name ?? undefined,
    productId: row.productId ?? undefined,
    productTitle: row.productTitle ?? undefined,
    colorwayLabel: row.colorwayLabel ?? undefined,
    batchId: row.batchId ?? undefined,
    origin: row.origin ?? undefined,
    quotedEdits: row.quotedEdits ?? undefined,
  }
}

const conditionsOf = (
  shopId: string,
  { group, actor, from, before }: ActivityFilter,
  after: string | undefined,
  product: Prisma.Sql | undefined,
): Prisma.Sql[] => [
  Prisma.sql`shop_id = ${shopId}`,
  // Written out, so that the index of what people did is seen to serve.
  ...(actor === undefined ? [Prisma.sql`actor <> 'colorway'`] : [Prisma.sql`actor = ${actor}`]),
  ...(actor === machine ? [] : [isDeed(group)]),
  ...(from ? [Prisma.sql`at >= ${from}`] : []),
  ...(before ? [Prisma.sql`at < ${before}`] : []),
  ...(after === undefined
    ? []
    : [
        Prisma.sql`(at, id) <
          ((SELECT at FROM event WHERE shop_id = ${shopId} AND id = ${BigInt(after)}), ${BigInt(after)})`,
      ]),
  ...(product ? [product] : []),
]

const isDeed = (group: DeedGroup | undefined): Prisma.Sql => {
  const rules = rulesOf(group)
  const kinds = [...new Set(rules.map(({ kind }) => kind))]
  const any = rules.map(({ kind, from, to }) => {
    const parts = [Prisma.sql`subject_kind = ${kind}::subject_kind`, Prisma.sql`to_state = ANY(${[...to]})`]
    if (from?.includes(null)) parts.push(Prisma.sql`from_state IS NULL`)
    else if (from) parts.push(Prisma.sql`from_state = ANY(${[...from]})`)
    return Prisma.sql`(${Prisma.join(parts, ' AND ')})`
  })
  return Prisma.sql`subject_kind = ANY(${kinds}::subject_kind[]) AND (${Prisma.join(any, ' OR ')})`
}

/** Where more products than that have the words in their titles, their events are not far from one another. */
const mostProducts = 50

/** Of events: about an edit of a product with this in its title. */
const ofProducts = async (db: Database, shopId: string, search: string): Promise<Prisma.Sql> => {
  const pattern = `%${escapeLike(search)}%`
  const products = await db.$queryRaw<{ id: string }[]>`
    SELECT product_id AS id FROM mirror_listing WHERE shop_id = ${shopId} AND title ILIKE ${pattern} LIMIT ${mostProducts + 1}`
  if (products.length > mostProducts)
    return Prisma.sql`subject_kind = 'edit' AND EXISTS (
      SELECT FROM edit WHERE edit.shop_id = ${shopId} AND edit.id = subject_id AND edit.product_title ILIKE ${pattern})`
  const edits = await db.edit.findMany({
    where: { shopId, productId: { in: products.map(({ id }) => id) } },
    select: { id: true },
  })
  return Prisma.sql`subject_kind = 'edit' AND subject_id = ANY(${edits.map(({ id }) => id)}::uuid[])`
}
