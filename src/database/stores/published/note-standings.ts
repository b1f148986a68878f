import type { Database } from '../../connect.ts'
import { readPictures, wantsAttention } from './read-pictures.ts'

/** Products in one transaction. */
const productsAtOnce = 200

/**
 * Notes on the publications of these products where their pictures stand, for the filters of lists. To be called after
 * anything that may have moved one: whoever comes last has seen what all others wrote, as they take turns.
 */
export const noteStandings = async (
  db: Database,
  shopId: string,
  productIds: readonly string[],
): Promise<void> => {
  const published = await db.publication.findMany({
    where: { shopId, productId: { in: [...productIds] } },
    select: { productId: true },
    distinct: ['productId'],
  })
  const ids = published.map(({ productId }) => productId)
  for (let start = 0; start < ids.length; start += productsAtOnce)
    await noteSome(db, shopId, ids.slice(start, start + productsAtOnce))
}

const noteSome = (db: Database, shopId: string, productIds: readonly string[]): Promise<void> =>
  db.$transaction(async (tx) => {
    const publications = await tx.$queryRaw<{ id: string; standings: string[] }[]>`
      SELECT id, standings FROM publication
      WHERE shop_id = ${shopId} AND product_id = ANY(${[...productIds]})
      ORDER BY id
      FOR UPDATE`
    const { pictures } = await readPictures(tx, shopId, productIds)
    const picturesOf = Map.groupBy(pictures, ({ publicationId }) => publicationId)
    const changed = publications.flatMap(({ id, standings: known }) => {
      const its = picturesOf.get(id) ?? []
      const standings = [
        ...new Set(its.map(({ standing }) => standing)),
        ...(its.some(wantsAttention) ? ['attention'] : []),
      ].sort()
      return standings.join() === known.join() ? [] : [{ id, standings }]
    })
    for (const { id, standings } of changed)
      await tx.publication.update({ where: { shopId_id: { shopId, id } }, data: { standings } })
  })

interface Subjects {
  readonly publicationIds?: readonly string[]
  readonly editIds?: readonly string[]
}

/** The same for the products of publications and edits. */
export const noteStandingsOf = async (
  db: Database,
  shopId: string,
  { publicationIds = [], editIds = [] }: Subjects,
): Promise<void> => {
  const publications = await db.publication.findMany({
    where: { shopId, id: { in: [...publicationIds] } },
    select: { productId: true },
  })
  const edits = await db.edit.findMany({
    where: { shopId, id: { in: [...editIds] } },
    select: { productId: true },
  })
  const productIds = [...publications, ...edits].map(({ productId }) => productId)
  await noteStandings(db, shopId, [...new Set(productIds)])
}
