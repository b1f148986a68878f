import type { Transaction } from '../transaction.ts'
import { listShopTables, quoted } from './text-columns.ts'

/** What is left: that somebody asked, and how much there was. */
const kept = 'compliance_request'

/**
 * Deletes the shop and all that is below it, and what earlier answers quote. The counts stand in the request's
 * answer from then on; a second run finds nothing, and leaves the first one's.
 */
export const eraseShop = async (tx: Transaction, shopId: string, id: string): Promise<void> => {
  const shops = await tx.$queryRaw<unknown[]>`SELECT FROM shop WHERE id = ${shopId} FOR UPDATE`
  const counts: Record<string, number> = { shop: shops.length }
  for (const table of await listShopTables(tx)) {
    if (table === kept) continue
    const [{ rows }] = await tx.$queryRaw<{ rows: number }[]>`
      SELECT count(*)::int AS rows FROM ${quoted(table)} WHERE shop_id = ${shopId}`
    if (rows > 0) counts[table] = rows
  }
  // Lines of a reading are too many for a foreign key, as are the rows of a file.
  await tx.bulkLine.deleteMany({ where: { shopId } })
  await tx.importChunk.deleteMany({ where: { shopId } })
  await tx.importRow.deleteMany({ where: { shopId } })
  // Lanes of its own accounts are named after it.
  await tx.lane.deleteMany({ where: { account: { startsWith: `${shopId}/` } } })
  await tx.shop.deleteMany({ where: { id: shopId } })
  await tx.$executeRaw`UPDATE compliance_request SET answer = answer - 'mentions' WHERE shop_id = ${shopId}`
  await tx.$executeRaw`
    UPDATE compliance_request SET answer = ${JSON.stringify({ counts })}::jsonb || coalesce(answer, '{}')
    WHERE shop_id = ${shopId} AND id = ${id}::uuid AND done_at IS NULL`
}
