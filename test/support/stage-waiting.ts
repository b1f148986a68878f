import { randomUUID } from 'node:crypto'
import type { Database } from '../../src/database/connect.ts'
import { createShopRegistry } from '../../src/database/stores/shop-registry.ts'
import { createStores } from '../../src/database/stores/stores.ts'
import { someQuote } from './stage-edits.ts'

/** A shop with a running batch of so many edits that wait, written straight into the tables. Answers the shop. */
export const stageWaiting = async (db: Database, count: number): Promise<string> => {
  const shopId = `${randomUUID()}.myshopify.com`
  await createShopRegistry(db).install(shopId, new Date())
  const own = createStores(db).forShop(shopId)
  await own.settings.set({ batchCapUsd: 1_000_000, dayCapUsd: 1_000_000, monthCapUsd: 1_000_000 })
  const { id: batchId } = await own.batches.create({
    origin: 'cli',
    scope: { kind: 'all' },
    requestedBy: 'a benchmark',
    runWhenQuoted: false,
  })
  // Each seed is another request: the same one would be bought once only.
  await db.$executeRaw`
    INSERT INTO edit (shop_id, id, state, product_id, product_title, product_handle, colorway_key, colorway_label,
      colorway_values, source_media_id, source_url, source_key, variant_media, target_hex, target_origin, thing, prompt, seed)
    SELECT ${shopId}, gen_random_uuid(), 'planned', 'product ' || number, 'Tee', 'tee', '[]', 'Navy', '[]', 'media',
      'https://cdn.example/tee.jpg', ${'a'.repeat(64)}, '{}', '#1F2A44', 'name', 't-shirt',
      'Change only the color of the t-shirt to navy (#1F2A44).', number
    FROM generate_series(1, ${count}::int) AS number`
  await db.$executeRaw`
    INSERT INTO batch_edit (shop_id, batch_id, edit_id) SELECT ${shopId}, ${batchId}::uuid, id FROM edit WHERE shop_id = ${shopId}`
  await own.batches.quote(batchId, { ...someQuote, edits: count })
  await own.batches.run(batchId, 'a benchmark')
  return shopId
}
