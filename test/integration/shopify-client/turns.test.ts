import { beforeEach, expect, it } from 'vitest'
import type { ApiBudget } from '../../../src/ports/api-budget.ts'
import { createTurns, type Turns } from '../../../src/shopify/take-turn.ts'
import { createMemoryApiBudget } from '../../support/memory-api-budget.ts'
import { createTestLog } from '../../support/test-log.ts'

const status = { maximumAvailable: 2_000, currentlyAvailable: 1_900, restoreRate: 100 }
const spent = (spentPoints: number) => ({ requestedPoints: spentPoints, spentPoints, status })
const minute = { patienceMs: 60_000, signal: new AbortController().signal }

/** A process that shares the bucket, and knows it. */
const openProcess = async (shared: ApiBudget): Promise<Turns> => {
  const turns = createTurns({ shopId: 'tees.myshopify.com', budget: shared, log: createTestLog() })
  const turn = await turns.take({ ...minute, points: 0 })
  turn.count(spent(0))
  await turns.close()
  return turns
}

let budget: ApiBudget
let turns: Turns
beforeEach(async () => {
  budget = createMemoryApiBudget()
  turns = await openProcess(budget)
})

it('lets one call ahead until the bucket is known', async () => {
  const fresh = createTurns({
    shopId: 'new',
    budget: createMemoryApiBudget(),
    log: createTestLog(),
  })
  const first = await fresh.take({ ...minute, points: 500 })
  let went = 0
  const others = [1, 2, 3].map(() => fresh.take({ ...minute, points: 500 }).then(() => went++))
  await new Promise(setImmediate)
  expect(went).toBe(0)
  first.count(spent(100))
  await Promise.all(others)
  expect(went).toBe(3)
})

it('sends the next one ahead where the first learned nothing', async () => {
  const fresh = createTurns({
    shopId: 'new',
    budget: createMemoryApiBudget(),
    log: createTestLog(),
  })
  const first = await fresh.take({ ...minute, points: 10 })
  const next = fresh.take({ ...minute, points: 10 })
  first.keep()
  await expect(next).resolves.toBeDefined()
})

it('lets calls go as soon as those before them gave back what they need', async () => {
  const large = await turns.take({ ...minute, points: 1_900 })
  const order: number[] = []
  const waiting = [1, 2].map((place) => turns.take({ ...minute, points: 900 }).then(() => order.push(place)))
  large.count(spent(50))
  await Promise.all(waiting)
  expect(order).toEqual([1, 2])
}, 5_000)

it('sees what another process gave back', async () => {
  const other = await openProcess(budget)
  const large = await other.take({ ...minute, points: 1_900 })
  const waiting = turns.take({ ...minute, points: 900 })
  large.count(spent(50))
  await expect(waiting).resolves.toBeDefined()
}, 5_000)

it('says when to come back rather than wait beyond all patience', async () => {
  await turns.take({ ...minute, points: 1_900 })
  const refused = turns.take({ ...minute, points: 1_000, patienceMs: 1_000 })
  await expect(refused).rejects.toMatchObject({ code: 'throttled', retryAt: expect.any(Date) })
  const { left } = await budget.reserve(0)
  expect(left).toBeGreaterThanOrEqual(-1)
})

it('ends waiting when it is told to, and gives the points back', async () => {
  await turns.take({ ...minute, points: 1_900 })
  const ending = new AbortController()
  const waiting = turns.take({ ...minute, points: 1_000, signal: ending.signal })
  ending.abort()
  await expect(waiting).rejects.toMatchObject({ code: 'unavailable' })
  const { left } = await budget.reserve(0)
  expect(left).toBeGreaterThanOrEqual(-1)
})
