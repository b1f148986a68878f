import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { someOrder, someSchedule, someSummary } from '../../support/some-schedule.ts'
import { atOnce, type Stage, someShop } from '../../support/stage-edits.ts'

let opened: OpenStores
let stage: Stage
beforeAll(async () => {
  opened = await openStores()
})
beforeEach(async () => {
  stage = await someShop(opened)
})
afterAll(() => opened.close())

const ask = async () => (await stage.refreshes.ask({ ...someSchedule(), scheduleId: undefined })).id
const comparing = async () => {
  const id = await ask()
  await stage.refreshes.markReading(id, randomUUID())
  await stage.refreshes.markComparing(id)
  return id
}

describe('a refresh', () => {
  it('goes its way, with an event for each step', async () => {
    const id = await ask()
    const syncId = randomUUID()
    expect(await stage.refreshes.markReading(id, syncId)).toBe(true)
    expect(await stage.refreshes.listReading()).toEqual([id])
    expect(await stage.refreshes.markComparing(id)).toBe(true)
    const summary = someSummary({ newColors: 2, text: '2 new colours in 1 product.' })
    expect(await stage.refreshes.markDone(id, summary)).toBe(true)
    expect(await stage.refreshes.get(id)).toMatchObject({ state: 'done', cause: 'asked', syncId, summary })
    const { shopId } = stage
    const events = await opened.db.event.findMany({ where: { shopId }, orderBy: { id: 'asc' } })
    expect(events.map(({ toState }) => toState)).toEqual(['planned', 'reading', 'comparing', 'done'])
  })

  it('is not moved out of turn', async () => {
    const id = await ask()
    expect(await stage.refreshes.markComparing(id)).toBe(false)
    expect(await stage.refreshes.markDone(id, someSummary())).toBe(false)
    expect(await stage.refreshes.order(id, someOrder, someSummary())).toBeUndefined()
    expect(await stage.refreshes.markFailed(id, 'a test')).toBe(true)
    expect(await stage.refreshes.markReading(id, randomUUID())).toBe(false)
    expect(await stage.refreshes.get(id)).toMatchObject({ state: 'failed', reason: 'a test' })
  })

  it('is compared alone in its shop', async () => {
    const ids = [await ask(), await ask(), await ask()]
    for (const id of ids) await stage.refreshes.markReading(id, randomUUID())
    const moved = await Promise.all(ids.map((id) => stage.refreshes.markComparing(id)))
    expect(moved.filter(Boolean)).toHaveLength(1)
    const first = ids[moved.indexOf(true)]
    expect(await stage.refreshes.listReading()).toEqual(ids.filter((id) => id !== first))
    await stage.refreshes.markDone(first, someSummary())
    const [next] = await stage.refreshes.listReading()
    expect(await stage.refreshes.markComparing(next)).toBe(true)
  })

  it('orders one batch, however many order it', async () => {
    const id = await comparing()
    const ordered = await atOnce(5, () => stage.refreshes.order(id, someOrder, someSummary()))
    expect(new Set(ordered).size).toBe(1)
    expect((await stage.batches.list({ limit: 10 })).rows).toMatchObject([
      { id: ordered[0], origin: 'schedule', state: 'planned' },
    ])
    expect(await stage.refreshes.get(id)).toMatchObject({ batchId: ordered[0], state: 'comparing' })
  })

  it('is held by one at a time, and found again when nobody holds it', async () => {
    const id = await ask()
    const claimed = await atOnce(5, () => stage.refreshes.claim(id, 60_000))
    expect(claimed.filter(Boolean)).toHaveLength(1)
    const isDue = async () => (await opened.house.findIdle(-1_000)).some(({ payload }) => payload?.id === id)
    expect(await isDue()).toBe(false)
    await stage.refreshes.letGo(id)
    expect(await isDue()).toBe(true)
    await stage.refreshes.markFailed(id, 'a test')
    expect(await isDue()).toBe(false)
  })

  it('is listed newest first, by its schedule where one is named', async () => {
    const { id: scheduleId } = await stage.schedules.add(someSchedule())
    const first = await stage.refreshes.ask({ ...someSchedule(), scheduleId })
    const second = await ask()
    const page = await stage.refreshes.list({ limit: 1 })
    expect(page).toMatchObject({ rows: [{ id: second }], nextAfter: second })
    expect((await stage.refreshes.list({ limit: 1, after: second })).rows).toMatchObject([{ id: first.id }])
    expect((await stage.refreshes.list({ limit: 9 }, scheduleId)).rows).toMatchObject([{ id: first.id }])
  })
})
