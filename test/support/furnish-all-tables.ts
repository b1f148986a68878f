import { randomUUID } from 'node:crypto'
import type { OpenStores } from './open-stores.ts'
import { someChunk, someFile, someShape } from './some-import.ts'
import { someSchedule } from './some-schedule.ts'
import { approved, published, type Stage, someDraft } from './stage-edits.ts'

const at = new Date('2026-11-20T10:00:00Z')

/** Puts something of the shop into every table that can hold something of a shop. */
export const furnishAllTables = async ({ db }: OpenStores, stage: Stage): Promise<void> => {
  const { shopId } = stage
  const { batchId } = await approved(stage, [someDraft({ product: 'live' })])
  await published(stage)
  await db.flowTrigger.create({
    data: { shopId, id: randomUUID(), batchId, kind: 'published', pictures: 1, products: 1 },
  })
  const { id: syncId } = await stage.syncs.request('asked for')
  await db.bulkLine.create({ data: { shopId, syncId, number: 1, id: 'a', line: {} } })
  await db.mirrorProduct.create({
    data: {
      shopId,
      id: 'gid://shopify/Product/1',
      title: 'A tee',
      handle: 'a-tee',
      productType: 'Tee',
      vendor: 'Acme',
      status: 'ACTIVE',
      tags: ['summer'],
      options: [],
      media: [],
      colorways: 1,
      lacking: 0,
      updatedAt: at,
    },
  })
  await db.mirrorListing.create({
    data: {
      shopId,
      productId: 'gid://shopify/Product/1',
      title: 'A tee',
      productType: 'Tee',
      vendor: 'Acme',
      status: 'ACTIVE',
      tags: ['summer'],
      colorways: 1,
      lacking: 0,
      searchText: 'a tee',
    },
  })
  await db.mirrorVariant.create({
    data: {
      shopId,
      id: 'v',
      productId: 'gid://shopify/Product/1',
      position: 1,
      title: 'White',
      selected: [],
    },
  })
  await stage.stale.note({ productId: 'gid://shopify/Product/1', changedAt: at })
  await db.colorName.create({
    data: {
      shopId,
      name: 'navy',
      label: 'Navy',
      labels: ['Navy'],
      products: 1,
      colorways: 1,
      unclear: 0,
      clues: [],
    },
  })
  await db.colorEntry.create({
    data: { shopId, name: 'navy', kind: 'color', hex: '#1F2A44', setBy: 'staff 7' },
  })
  await db.session.create({ data: { shopId, id: 'offline', sealedTokens: Buffer.from('sealed') } })
  await db.providerAccount.create({
    data: { shopId, provider: 'wavespeed', sealedKey: Buffer.from('sealed'), setBy: 'staff 7' },
  })
  await db.apiBudget.create({
    data: { shopId, availablePoints: 1, maximumPoints: 2, restorePerSecond: 1 },
  })
  const { id: scheduleId } = await stage.schedules.add(someSchedule())
  await stage.refreshes.ask({ ...someSchedule(), scheduleId })
  await stage.inbox.keep({ eventId: randomUUID(), triggeredAt: at, notice: { topic: 'app/uninstalled' } })
  const { id: file } = await stage.imports.create(someFile)
  await stage.imports.markReading(file, someShape)
  await stage.imports.keepRows(file, someChunk)
  await stage.compliance.open(randomUUID(), 'customers/data_request')
}

/** How many rows of the shop are in each table that has a column for it. */
export const countRows = async ({ db }: OpenStores, shopId: string): Promise<Record<string, number>> => {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'shop_id' ORDER BY 1`
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const [{ rows }] = await db.$queryRawUnsafe<{ rows: number }[]>(
      `SELECT count(*)::int AS rows FROM "${name}" WHERE shop_id = $1`,
      shopId,
    )
    counts[name] = rows
  }
  return counts
}
