import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll } from 'vitest'
import { createApiBudgets } from '../../../src/database/stores/api-budget.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { apiBudgetContract } from './api-budget-contract.ts'

let opened: OpenStores
beforeAll(async () => {
  opened = await openStores()
})
afterAll(() => opened.close())

apiBudgetContract(async () => {
  const { db, shops } = opened
  const shopId = `${randomUUID()}.myshopify.com`
  await shops.install(shopId, new Date())
  const openedAtMs = performance.now()
  let passedMs = 0
  return {
    budget: createApiBudgets(db).forShop(shopId),
    nowMs: () => performance.now() + passedMs,
    realMs: () => performance.now() - openedAtMs,
    // Time that passed since the last count is a last count that is longer ago.
    pass: async (ms) => {
      passedMs += ms
      await db.$executeRaw`
        UPDATE api_budget SET counted_at = counted_at - ${ms / 1_000}::float8 * interval '1 second'
        WHERE shop_id = ${shopId}`
    },
  }
}, 10)
