import type { Page, PageRequest } from '../../../ports/page.ts'
import type {
  LivePreview,
  PublishedFilter,
  PublishedPicture,
  PublishedPictures,
  PublishedProduct,
} from '../../../ports/published-pictures.ts'
import type { Database } from '../../connect.ts'
import { Prisma } from '../../generated/client.ts'
import { escapeLike } from '../escape-like.ts'
import { whereLive, whereUndone } from '../undo-publication.ts'
import { readPictures, wantsAttention } from './read-pictures.ts'

export const createPublishedPictures = (db: Database, shopId: string): PublishedPictures => ({
  list: (page, filter = {}) =>
    db.$transaction((tx) => listProducts(tx, shopId, page, filter), { isolationLevel: 'RepeatableRead' }),

  // From one name to the next by the index: as many steps as there are names, however much they had published.
  listPublishers: async () => {
    const rows = await db.$queryRaw<{ name: string }[]>`
      WITH RECURSIVE publisher AS (
        SELECT min(requested_by) AS name FROM publication WHERE shop_id = ${shopId}
        UNION ALL
        SELECT (SELECT min(requested_by) FROM publication WHERE shop_id = ${shopId} AND requested_by > publisher.name)
        FROM publisher WHERE publisher.name IS NOT NULL
      )
      SELECT name FROM publisher WHERE name IS NOT NULL`
    return rows.map(({ name }) => name)
  },

  preview: async (target, way) => {
    const where = way === 'undo' ? whereLive(target) : whereUndone(target)
    const placements = await db.placement.findMany({
      where: { shopId, ...where },
      select: { editId: true, edit: { select: { productId: true, productTitle: true } } },
      distinct: ['editId'],
    })
    return sumUp(placements.map(({ edit }) => edit))
  },

  countAttention: () => db.publication.count({ where: { shopId, standings: { has: 'attention' } } }),
})

const titlesShown = 5

const sumUp = (
  edits: readonly { readonly productId: string; readonly productTitle: string }[],
): LivePreview => {
  const titles = new Map(edits.map(({ productId, productTitle }) => [productId, productTitle]))
  return {
    pictures: edits.length,
    products: titles.size,
    titles: [...titles.values()].sort((one, other) => one.localeCompare(other)).slice(0, titlesShown),
  }
}

const listProducts = async (
  tx: Prisma.TransactionClient,
  shopId: string,
  { after, limit }: PageRequest,
  filter: PublishedFilter,
): Promise<Page<PublishedProduct>> => {
  const start =
    after === undefined
      ? Prisma.empty
      : Prisma.sql`AND (publication.created_at, publication.id) <
          (SELECT created_at, id FROM publication WHERE shop_id = ${shopId} AND id = ${after}::uuid)`
  const heads = await tx.$queryRaw<{ id: string; productId: string; productTitle: string }[]>`
    SELECT publication.id, publication.product_id AS "productId", publication.product_title AS "productTitle"
    FROM publication
    WHERE ${matches(Prisma.raw('publication'), shopId, filter)} ${start}
      AND NOT EXISTS (
        SELECT FROM publication AS later
        WHERE later.product_id = publication.product_id
          AND (later.created_at, later.id) > (publication.created_at, publication.id)
          AND ${matches(Prisma.raw('later'), shopId, filter)})
    ORDER BY publication.created_at DESC, publication.id DESC
    LIMIT ${limit + 1}`
  const page = heads.slice(0, limit)
  const { pictures, shown } = await readPictures(
    tx,
    shopId,
    page.map(({ productId }) => productId),
  )
  const asked = await askedFor(tx, shopId, pictures, filter)
  const picturesOf = Map.groupBy(asked, ({ productId }) => productId)
  return {
    rows: page.map((head) => ({
      ...head,
      pictures: picturesOf.get(head.productId) ?? [],
      shown: shown.get(head.productId),
    })),
    nextAfter: heads.length > limit ? page.at(-1)?.id : undefined,
  }
}

/** Of a publication: what the filter asks for is among its pictures. */
const matches = (
  table: Prisma.Sql,
  shopId: string,
  { show, search, batchId, requestedBy }: PublishedFilter,
): Prisma.Sql =>
  Prisma.join(
    [
      Prisma.sql`${table}.shop_id = ${shopId}`,
      ...(show === undefined ? [] : [Prisma.sql`${table}.standings && ${standingsOf(show)}::text[]`]),
      ...(search === undefined
        ? []
        : [Prisma.sql`${table}.product_title ILIKE ${`%${escapeLike(search)}%`}`]),
      ...(requestedBy === undefined ? [] : [Prisma.sql`${table}.requested_by = ${requestedBy}`]),
      ...(batchId === undefined
        ? []
        : [
            Prisma.sql`EXISTS (
              SELECT FROM placement JOIN batch_edit
                ON batch_edit.shop_id = placement.shop_id AND batch_edit.edit_id = placement.edit_id
              WHERE placement.shop_id = ${shopId} AND placement.publication_id = ${table}.id
                AND batch_edit.batch_id = ${batchId}::uuid)`,
          ]),
    ],
    ' AND ',
  )

const standingsOf = (show: NonNullable<PublishedFilter['show']>): string[] =>
  show === 'on-its-way' ? ['on-its-way', 'being-taken-back'] : [show]

const askedFor = async (
  tx: Prisma.TransactionClient,
  shopId: string,
  pictures: readonly PublishedPicture[],
  { show, batchId, requestedBy }: PublishedFilter,
): Promise<PublishedPicture[]> => {
  const editIds = pictures.map(({ editId }) => editId)
  const links =
    batchId === undefined
      ? undefined
      : await tx.batchEdit.findMany({ where: { shopId, batchId, editId: { in: editIds } } })
  const inBatch = links && new Set(links.map(({ editId }) => editId))
  return pictures.filter(
    (picture) =>
      (show === undefined || shows(picture, show)) &&
      (inBatch === undefined || inBatch.has(picture.editId)) &&
      (requestedBy === undefined || picture.requestedBy === requestedBy),
  )
}

const shows = (picture: PublishedPicture, show: NonNullable<PublishedFilter['show']>): boolean =>
  show === 'attention' ? wantsAttention(picture) : standingsOf(show).includes(picture.standing)
