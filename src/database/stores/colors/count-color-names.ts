import { z } from 'zod'
import { isUnclear, resolveShopColor } from '../../../domain/color/shop-color.ts'
import type { Database } from '../../connect.ts'
import { toJsonb } from '../mirror/to-jsonb.ts'
import type { Transaction } from '../transaction.ts'
import { clueColumn } from './clue-column.ts'

/** Counting a catalogue of 50,000 products takes about a second. */
const timeoutMs = 60_000

/** More of either would be told to nobody. */
const mostClues = 6
const mostLabels = 20

/**
 * Counts the colour names of the mirror's products where their colours changed since. The shop's row is held
 * meanwhile: whoever changes a product after this has read it says so after this has ended.
 */
export const countColorNames = async (db: Database, shopId: string): Promise<void> => {
  const shop = await db.shop.findUnique({ where: { id: shopId }, select: { colorsStale: true } })
  if (!shop?.colorsStale) return
  await db.$transaction(
    async (tx) => {
      const held = await tx.shop.updateMany({
        where: { id: shopId, colorsStale: true },
        data: { colorsStale: false },
      })
      if (held.count > 0) await writeNames(tx, shopId, sumUp(await readGroups(tx, shopId)))
    },
    { timeout: timeoutMs, maxWait: timeoutMs },
  )
}

const groups = z.array(
  z.object({
    name: z.string(),
    label: z.string(),
    clue: clueColumn,
    products: z.number(),
    colorways: z.number(),
  }),
)
type Group = z.infer<typeof groups>[number]

const readGroups = async (tx: Transaction, shopId: string): Promise<readonly Group[]> =>
  groups.parse(
    await tx.$queryRaw`
      SELECT color.name, color.label, color.clue,
        count(*)::int AS products, sum(color.colorways)::int AS colorways
      FROM mirror_product,
        jsonb_to_recordset(colors) AS color (name text, label text, colorways int, clue jsonb)
      WHERE shop_id = ${shopId} GROUP BY 1, 2, 3`,
  )

/** By name: what most products say comes first. */
const sumUp = (all: readonly Group[]) =>
  [...Map.groupBy(all, ({ name }) => name)].map(([name, own]) => {
    const labels = addUp(own, ({ label }) => label)
    const [{ value: label }] = labels
    const clues = addUp(own, ({ clue }) => JSON.stringify(clue)).map(({ products, first }) => ({
      clue: first.clue,
      products,
    }))
    const unclear = clues.filter(({ clue }) => isUnclear(resolveShopColor(label, clue, undefined)))
    return {
      name,
      label,
      labels: labels.slice(0, mostLabels).map(({ value }) => value),
      products: sum(own.map(({ products }) => products)),
      colorways: sum(own.map(({ colorways }) => colorways)),
      unclear: sum(unclear.map(({ products }) => products)),
      clues: clues.slice(0, mostClues),
    }
  })

const addUp = (own: readonly Group[], keyOf: (group: Group) => string) =>
  [...Map.groupBy(own, keyOf)]
    .map(([value, same]) => ({ value, first: same[0], products: sum(same.map(({ products }) => products)) }))
    .toSorted((one, other) => other.products - one.products || (one.value < other.value ? -1 : 1))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const writeNames = async (
  tx: Transaction,
  shopId: string,
  names: ReturnType<typeof sumUp>,
): Promise<void> => {
  const rows = toJsonb(names)
  await tx.$executeRaw`
    DELETE FROM color_name WHERE shop_id = ${shopId}
      AND name NOT IN (SELECT name FROM jsonb_to_recordset(${rows}::jsonb) AS counted (name text))`
  await tx.$executeRaw`
    INSERT INTO color_name AS known (shop_id, name, label, labels, products, colorways, unclear, clues)
    SELECT ${shopId}, name, label, labels, products, colorways, unclear, clues
    FROM jsonb_to_recordset(${rows}::jsonb) AS counted (
      name text, label text, labels text[], products int, colorways int, unclear int, clues jsonb)
    ON CONFLICT (shop_id, name) DO UPDATE SET label = excluded.label, labels = excluded.labels,
      products = excluded.products, colorways = excluded.colorways, unclear = excluded.unclear,
      clues = excluded.clues
    WHERE (known.label, known.labels, known.products, known.colorways, known.unclear, known.clues)
      IS DISTINCT FROM (excluded.label, excluded.labels, excluded.products, excluded.colorways,
        excluded.unclear, excluded.clues)`
}
