import { foldColorName } from '../../../domain/color/fold-color-name.ts'
import type { ColorEdits, ColorName, ColorNameStore } from '../../../ports/color-names.ts'
import type { Database } from '../../connect.ts'
import { Prisma } from '../../generated/client.ts'
import { toMeaning } from '../color-dictionary.ts'
import { escapeLike } from '../escape-like.ts'
import { cluesColumn } from './clue-column.ts'
import { countColorNames } from './count-color-names.ts'

export const createColorNameStore = (db: Database, shopId: string): ColorNameStore => {
  const readNames = async (clause: Prisma.Sql): Promise<ColorName[]> => {
    const rows = await db.$queryRaw<Row[]>`SELECT * FROM (${namesOf(shopId)}) AS known ${clause}`
    return rows.map(toColorName)
  }
  return {
    refresh: () => countColorNames(db, shopId),

    list: async ({ after, limit }, { search, only } = {}) => {
      const part = search === undefined ? '' : escapeLike(foldColorName(search))
      const clauses = [
        Prisma.sql`name LIKE ${`%${part}%`}`,
        ...(only === 'unclear' ? [Prisma.sql`is_unclear`] : []),
        ...(only === 'own' ? [Prisma.sql`kind IS NOT NULL`] : []),
        ...(after ? [Prisma.sql`(NOT is_unclear, name) > (${!after.isUnclear}, ${after.name})`] : []),
      ]
      const found = await readNames(
        Prisma.sql`WHERE ${Prisma.join(clauses, ' AND ')} ORDER BY NOT is_unclear, name LIMIT ${limit + 1}`,
      )
      const rows = found.slice(0, limit)
      return { rows, nextAfter: found.length > limit ? rows.at(-1)?.name : undefined }
    },

    get: async (name) => (await readNames(Prisma.sql`WHERE name = ${foldColorName(name)}`)).at(0),

    counts: async () => {
      const [counts] = await db.$queryRaw<[{ all: number; unclear: number; own: number }]>`
        SELECT count(*)::int AS all, (count(*) FILTER (WHERE is_unclear))::int AS unclear, count(kind)::int AS own
        FROM (${namesOf(shopId)}) AS known`
      return counts
    },

    countUnclear: async () => {
      const [{ count }] = await db.$queryRaw<[{ count: number }]>`
        SELECT count(*)::int FROM color_name WHERE shop_id = ${shopId} AND unclear > 0
          AND NOT EXISTS (SELECT FROM color_entry AS entry
            WHERE entry.shop_id = color_name.shop_id AND entry.name = color_name.name)`
      return count
    },

    countEdits: async (name) => {
      const key = { shopId, name: foldColorName(name) }
      const known = await db.colorName.findUnique({ where: { shopId_name: key }, select: { labels: true } })
      const wanted = known?.labels.map((value) => JSON.stringify([{ value }])) ?? []
      const [counts] = await db.$queryRaw<[ColorEdits]>`
        SELECT (count(*) FILTER (WHERE state <> 'skipped'))::int AS waiting,
          (count(*) FILTER (WHERE state = 'skipped'))::int AS skipped
        FROM edit WHERE shop_id = ${shopId} AND state IN ('planned', 'waiting', 'parked', 'skipped')
          AND colorway_values @> ANY (${wanted}::jsonb[])`
      return counts
    },
  }
}

interface Row {
  readonly name: string
  readonly label: string
  readonly products: number
  readonly colorways: number
  readonly is_unclear: boolean
  readonly clues: unknown
  readonly kind: 'color' | 'two_colored' | 'pattern' | null
  readonly hex: string | null
  readonly set_by: string | null
  readonly set_at: Date | null
}

/** Names of the catalogue beside those of the dictionary. */
const namesOf = (shopId: string): Prisma.Sql => Prisma.sql`
  SELECT name, coalesce(label, name) AS label, coalesce(products, 0) AS products,
    coalesce(colorways, 0) AS colorways, coalesce(unclear, 0) > 0 AND kind IS NULL AS is_unclear,
    coalesce(clues, '[]') AS clues, kind::text, hex, set_by, set_at
  FROM (SELECT * FROM color_name WHERE shop_id = ${shopId}) AS counted
  FULL JOIN (SELECT name, kind, hex, set_by, set_at FROM color_entry WHERE shop_id = ${shopId}) AS entry USING (name)`

const toColorName = ({ is_unclear, clues, kind, hex, set_by, set_at, ...row }: Row): ColorName => ({
  name: row.name,
  label: row.label,
  products: row.products,
  colorways: row.colorways,
  isUnclear: is_unclear,
  clues: cluesColumn.parse(clues),
  entry:
    kind && set_by !== null && set_at !== null
      ? { meaning: toMeaning({ kind, hex, name: row.name }), setBy: set_by, setAt: set_at }
      : undefined,
})
