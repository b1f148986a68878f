import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { someSchedule } from '../../support/some-schedule.ts'
import { type Stage, someShop } from '../../support/stage-edits.ts'
import { type Call, type OpenServer, openServer } from './open-server.ts'

let server: OpenServer
let stage: Stage
beforeAll(async () => {
  server = await openServer()
})
beforeEach(async () => {
  stage = await someShop(server)
})
afterAll(() => server.close())

const call = (method: Call['method'], path: string, body?: unknown) =>
  server.callAs(stage.shopId, { method, url: `/api/${path}`, ...(body !== undefined && { body }) })

const wished = {
  name: 'Every night',
  cadence: { kind: 'daily', at: '02:30' },
  scope: { kind: 'matching', filter: { tag: 'summer' } },
  capMicros: 5_000_000,
}

describe('a schedule', () => {
  it('is added in the time zone of the shop, and listed with its next three runs', async () => {
    const { status, json } = await call('POST', 'schedules', wished)
    expect(status).toBe(201)
    expect(json).toMatchObject({
      ...wished,
      scope: { kind: 'matching', filter: { tag: 'summer' }, exceptIds: [] },
      timeZone: 'UTC',
      paused: false,
      lastRunAt: null,
      nextRuns: [0, 1, 2].map(() => expect.stringMatching(/T02:30:00\.000Z$/)),
    })
    expect((await call('GET', 'schedules')).json).toEqual({ schedules: [json] })
  })

  it('is changed, paused, resumed and removed', async () => {
    const { id } = await stage.schedules.add(someSchedule())
    expect((await call('PATCH', `schedules/${id}`, { timeZone: 'Asia/Tokyo' })).json).toMatchObject({
      name: 'Every night',
      timeZone: 'Asia/Tokyo',
      nextRuns: [0, 1, 2].map(() => expect.stringMatching(/T17:30:00\.000Z$/)),
    })
    const paused = { paused: true, nextRuns: [] }
    expect((await call('POST', `schedules/${id}/pause`)).json).toMatchObject(paused)
    const resumed = await call('POST', `schedules/${id}/resume`)
    expect(resumed.json).toMatchObject({ paused: false })
    const [next] = (await stage.schedules.list()).map(({ nextRunAt }) => nextRunAt)
    expect(next.getTime()).toBeGreaterThan(Date.now())
    expect((await call('DELETE', `schedules/${id}`)).status).toBe(204)
    expect((await call('DELETE', `schedules/${id}`)).status).toBe(404)
  })

  it('runs now where somebody wants it to, and its runs are listed', async () => {
    const { id } = await stage.schedules.add(someSchedule())
    const { status, json } = await call('POST', `schedules/${id}/run`)
    expect(status).toBe(201)
    expect(json).toMatchObject({ state: 'planned', cause: 'asked', scheduleId: id, summary: null })
    expect(server.nudged.at(-1)).toBe('refresh-catalog')
    await stage.refreshes.ask({ ...someSchedule(), scheduleId: undefined })
    expect((await call('GET', `refreshes?schedule=${id}`)).json).toEqual({
      refreshes: [json],
      nextAfter: null,
    })
    expect((await call('GET', 'refreshes')).json).toMatchObject({ refreshes: [{ scheduleId: null }, {}] })
  })

  it.each([
    [{ cadence: { kind: 'cron', expression: '61 * * * *' } }, 422, 'cadence'],
    [{ cadence: { kind: 'cron', expression: '0,30 * * * *' } }, 422, 'cadence'],
    [{ cadence: { kind: 'monthly', day: 32, at: '02:30' } }, 422, 'cadence'],
    [{ cadence: { kind: 'hourly' } }, 400, 'cadence/kind'],
    [{ timeZone: 'Mars/Olympus' }, 422, 'timeZone'],
    [{ name: ' ' }, 422, 'name'],
    [{ capMicros: -1 }, 422, 'capMicros'],
    [{ scope: { kind: 'products', productIds: [] } }, 422, 'scope'],
    [{ name: 'Taken' }, 409, 'name'],
  ])('is refused where it cannot be: %j', async (change, status, field) => {
    await stage.schedules.add(someSchedule({ name: 'Taken' }))
    const { id } = await stage.schedules.add(someSchedule())
    const refusal = { status, json: { error: { fields: { [field]: expect.any(String) } } } }
    expect(await call('PATCH', `schedules/${id}`, change)).toMatchObject(refusal)
    expect(await call('POST', 'schedules', { ...wished, name: 'Other', ...change })).toMatchObject(refusal)
    expect(await stage.schedules.list()).toHaveLength(2)
  })

  it('says beside the part that is meant also what to do', async () => {
    const { json } = await call('POST', 'schedules', { ...wished, cadence: { kind: 'daily', at: '25:00' } })
    const [message, hint] = ['“25:00” is no time of day.', 'Write hours and minutes, such as 02:30 or 17:00.']
    expect(json).toEqual({
      error: { code: 'invalid_input', message, hint, fields: { cadence: `${message} ${hint}` } },
    })
  })

  it('may be of a collection, which is looked up by its handle', async () => {
    expect((await call('GET', 'collections?handle=no-such')).json).toEqual({ collections: [] })
    expect((await call('GET', 'collections')).status).toBe(400)
  })
})
