import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { takeStart } from '../../../src/database/stores/lanes/take-start.ts'
import { followingStart } from '../../../src/domain/lanes/pace-starts.ts'
import { describeEditor } from '../../support/describe-editor.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'

let opened: OpenStores
beforeAll(async () => {
  opened = await openStores()
})
afterAll(() => opened.close())

const nowMs = async (): Promise<number> => {
  const [{ ms }] = await opened.db.$queryRaw<[{ ms: number }]>`
    SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS ms`
  return ms
}

const limits = [
  { count: 2, windowMs: 60_000 },
  { count: 100, windowMs: 60_000 },
  { count: 500, windowMs: 60_000 },
]
/** Of the lane's next start, from now. */
const offsetsMs = [-1e9, -60_000, -1_500, -900, -601, -599, -300, -20]

it.each(limits)('paces in the table as the domain does: $count a minute', async (starts) => {
  for (const offsetMs of offsetsMs) {
    const editor = describeEditor({ model: randomUUID(), limits: { starts, atOnce: 10 } })
    const { account, model } = editor
    const nextStartMs = (await nowMs()) + offsetMs
    await opened.db.lane.create({ data: { account, model, nextStartMs } })
    const beforeMs = await nowMs()
    expect(await takeStart(opened.db, editor)).toBe(0)
    const afterMs = await nowMs()
    const lane = await opened.db.lane.findFirstOrThrow({ where: { account, model } })
    expect(lane.nextStartMs).toBeGreaterThanOrEqual(followingStart(nextStartMs, beforeMs, starts) - 0.01)
    expect(lane.nextStartMs).toBeLessThanOrEqual(followingStart(nextStartMs, afterMs, starts) + 0.01)
  }
})

it('tells how long to wait, and takes nothing', async () => {
  const editor = describeEditor({ model: randomUUID(), limits: { starts: limits[0], atOnce: 10 } })
  const { account, model } = editor
  const nextStartMs = (await nowMs()) + 20_000
  await opened.db.lane.create({ data: { account, model, nextStartMs } })
  const waitMs = await takeStart(opened.db, editor)
  expect(waitMs).toBeGreaterThan(15_000)
  expect(waitMs).toBeLessThanOrEqual(20_000)
  expect(await opened.db.lane.findFirstOrThrow({ where: { account, model } })).toMatchObject({ nextStartMs })
})
