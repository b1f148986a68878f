import { setTimeout as sleep } from 'node:timers/promises'
import type { House } from '../../src/main/open-house.ts'
import { requestPublication } from '../../src/pipeline/request-publication.ts'
import { requestRefresh } from '../../src/pipeline/schedules/request-refresh.ts'
import { stageShop } from './stage-shop.ts'
import type { TellingApp } from './telling-app.ts'

const lookEveryMs = 50

/** What there is in a shop's tables that a webhook could have made more of. */
const countWork = async ({ stores }: House, shopId: string) => {
  const { batches, refreshes } = stores.forShop(shopId)
  const { rows } = await batches.list({ limit: 100 })
  const edits = rows.flatMap((batch) => Object.values(batch.edits)).reduce((sum, count) => sum + count, 0)
  return { batches: rows.length, edits, refreshes: (await refreshes.list({ limit: 100 })).rows.length }
}

const until = async (isTrue: () => Promise<boolean>): Promise<void> => {
  while (!(await isTrue())) await sleep(lookEveryMs)
}

/**
 * Has pictures made and published in a shop that tells us of every change, then everything refreshed twice. Answers what
 * came of the webhooks of our own writes.
 */
export const publishUnderWebhooks = async ({ world, house, work }: TellingApp) => {
  const { shop } = world
  const shopId = shop.shopDomain
  const { publications, refreshes, stale } = house.stores.forShop(shopId)
  const pictures = await stageShop(house, shopId)
  await work()
  const before = await countWork(house, shopId)
  const asked = shop.ledger().byOperation
  const countOf = (ledger: typeof asked, name: string) => ledger[name]?.requests ?? 0

  const planned = await requestPublication(house, { shopId, requestedBy: 'a test' })
  for (const { id } of planned) await until(async () => (await publications.get(id)).state === 'verified')
  await shop.webhooks.settled()
  const settle = () => until(async () => (await stale.count()) === 0)
  await settle()

  const terms = { name: 'a test', scope: { kind: 'all' }, capMicros: 0n, requestedBy: 'a test' } as const
  const summaries: (string | undefined)[] = []
  for (const _ of [1, 2]) {
    const { id } = await requestRefresh(house, { shopId, ...terms })
    await until(async () => ['done', 'failed'].includes((await refreshes.get(id)).state))
    const { summary, reason } = await refreshes.get(id)
    summaries.push(summary?.text ?? reason)
  }
  await shop.webhooks.settled()
  await settle()
  const after = await countWork(house, shopId)
  const told = shop.webhooks.sent.filter(({ topic }) => topic === 'products/update')
  return {
    pictures,
    products: planned.length,
    webhooks: told.length,
    newBatches: after.batches - before.batches,
    newEdits: after.edits - before.edits,
    /** Besides the two that were asked for. */
    newRefreshes: after.refreshes - before.refreshes - 2,
    /** Products that were read again, one by one. */
    productsRead: countOf(shop.ledger().byOperation, 'ReadProduct') - countOf(asked, 'ReadProduct'),
    picturesFetched: countOf(shop.ledger().byOperation, 'ReadOriginal') - countOf(asked, 'ReadOriginal'),
    summaries,
  }
}
