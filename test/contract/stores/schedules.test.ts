import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { calendar } from '../../../src/calendar/calendar.ts'
import type { Cadence } from '../../../src/domain/cadence.ts'
import { runSchedules } from '../../../src/pipeline/run-schedules.ts'
import type { RefreshScope } from '../../../src/ports/schedule-store.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { someSchedule } from '../../support/some-schedule.ts'
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

const silent = { nudge: async () => undefined, nudgeAll: async () => undefined }
const tick = (at: string | Date) =>
  runSchedules({ ...opened, calendar, nudges: silent, now: () => new Date(at) }).handle(null, {
    signal: new AbortController().signal,
  })
const listRuns = async () => (await stage.refreshes.list({ limit: 1_000 })).rows

describe('schedules', () => {
  it('are kept as they were wished for, by name', async () => {
    const scopes: RefreshScope[] = [
      { kind: 'all' },
      { kind: 'products', productIds: ['gid://shopify/Product/1'] },
      { kind: 'matching', filter: { tag: 'summer', lacking: true }, exceptIds: [] },
      { kind: 'collection', collectionId: 'gid://shopify/Collection/1', title: 'New' },
    ]
    const cadences: Cadence[] = [
      { kind: 'daily', at: '02:30' },
      { kind: 'weekly', day: 'mon', at: '02:30' },
      { kind: 'monthly', day: 31, at: '02:30' },
      { kind: 'cron', expression: '0 3 * * 1' },
    ]
    for (const [index, scope] of scopes.entries())
      await stage.schedules.add(
        someSchedule({ name: `number ${9 - index}`, scope, cadence: cadences[index] }),
      )
    const kept = await stage.schedules.list()
    expect(kept.map(({ name }) => name)).toEqual(['number 6', 'number 7', 'number 8', 'number 9'])
    expect(kept.map(({ scope }) => scope)).toEqual(scopes.toReversed())
    expect(kept.map(({ cadence }) => cadence)).toEqual(cadences.toReversed())
  })

  it('have a name each', async () => {
    await stage.schedules.add(someSchedule())
    const other = await stage.schedules.add(someSchedule({ name: 'Another' }))
    await expect(stage.schedules.add(someSchedule())).rejects.toMatchObject({ code: 'conflict' })
    await expect(stage.schedules.change(other.id, { name: 'Every night' }, 'staff 7')).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  it('are changed, paused and removed by somebody', async () => {
    const { id } = await stage.schedules.add(someSchedule())
    await stage.schedules.change(id, { capMicros: 9n, name: 'Often' }, 'staff 8')
    await stage.schedules.change(id, { paused: true }, 'staff 9')
    expect(await stage.schedules.get(id)).toMatchObject({ name: 'Often', capMicros: 9n, paused: true })
    await stage.schedules.remove(id, 'staff 7')
    await expect(stage.schedules.get(id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(stage.schedules.remove(id, 'staff 7')).rejects.toMatchObject({ code: 'not_found' })
    const { shopId } = stage
    const events = await opened.db.event.findMany({ where: { shopId }, orderBy: { id: 'asc' } })
    expect(events.map(({ toState, actor }) => [toState, actor])).toEqual([
      ['added', 'staff 7'],
      ['changed', 'staff 8'],
      ['paused', 'staff 9'],
      ['removed', 'staff 7'],
    ])
  })
})

describe('a schedule that is due', () => {
  it('runs once, however many look', async () => {
    const { id } = await stage.schedules.add(someSchedule({ capMicros: 7n }))
    await atOnce(8, () => tick('2026-01-02T01:30:20Z'))
    expect(await listRuns()).toMatchObject([
      {
        state: 'planned',
        cause: 'schedule',
        scheduleId: id,
        name: 'Every night',
        capMicros: 7n,
        dueAt: new Date('2026-01-02T01:30:00Z'),
      },
    ])
    expect(await stage.schedules.get(id)).toMatchObject({
      nextRunAt: new Date('2026-01-03T01:30:00Z'),
      lastRunAt: new Date('2026-01-02T01:30:20Z'),
    })
  })

  it('does not run before it is due, while it is paused, and where the shop is not to be had', async () => {
    const { id } = await stage.schedules.add(someSchedule())
    await tick('2026-01-02T01:29:59Z')
    await stage.schedules.change(id, { paused: true }, 'staff 7')
    await tick('2026-01-02T01:31:00Z')
    await stage.schedules.change(id, { paused: false }, 'staff 7')
    await opened.shops.markAccessLost(stage.shopId)
    await tick('2026-01-02T01:31:00Z')
    expect(await listRuns()).toEqual([])
  })

  it('makes up for what was missed by one run', async () => {
    const { id } = await stage.schedules.add(someSchedule())
    await tick('2026-01-09T12:00:00Z')
    await tick('2026-01-09T12:01:00Z')
    expect(await listRuns()).toMatchObject([{ dueAt: new Date('2026-01-02T01:30:00Z') }])
    expect((await stage.schedules.get(id)).nextRunAt).toEqual(new Date('2026-01-10T01:30:00Z'))
  })

  it('keeps nobody waiting whose time zone is no more', async () => {
    await stage.schedules.add(someSchedule({ name: 'Lost', timeZone: 'Mars/Olympus' }))
    await stage.schedules.add(someSchedule())
    await tick('2026-01-02T01:31:00Z')
    expect(await listRuns()).toMatchObject([{ name: 'Every night' }])
  })
})

describe('a year of nights with outages', () => {
  const minuteMs = 60_000
  const yearStart = Date.parse('2026-01-01T00:00:00Z')
  const yearEnd = Date.parse('2027-01-01T00:00:00Z')
  const outages = fc.array(
    fc.tuple(
      fc.oneof(
        fc.integer({ min: yearStart, max: yearEnd }),
        // Around the clock changes of New York and Lord Howe.
        fc
          .tuple(
            fc.constantFrom(
              '2026-03-08T07:00Z',
              '2026-11-01T06:00Z',
              '2026-04-04T15:00Z',
              '2026-10-03T15:30Z',
            ),
            fc.integer({ min: -180, max: 180 }),
          )
          .map(([change, minutes]) => Date.parse(change) + minutes * minuteMs),
      ),
      fc.integer({ min: 1, max: 5 * 24 * 60 }),
    ),
    { maxLength: 6 },
  )

  it.each(['America/New_York', 'Australia/Lord_Howe'])(
    'loses none and doubles none in %s',
    async (timeZone) => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom('01:45', '02:15', '02:00', '01:30'), outages, async (at, downs) => {
          stage = await someShop(opened)
          const cadence: Cadence = { kind: 'daily', at }
          const nextRunAt = calendar.nextRun(cadence, timeZone, new Date(yearStart))
          const { id } = await stage.schedules.add(someSchedule({ cadence, timeZone, nextRunAt }))
          const upAt = (ms: number): number => {
            const down = downs.find(([from, minutes]) => ms >= from && ms < from + minutes * minuteMs)
            return down ? upAt(down[0] + down[1] * minuteMs) : ms
          }
          /** Every ideal run, with the tick that makes it: those that share one make up for an outage. */
          const ideal: { readonly due: number; readonly tick: number }[] = []
          for (let due = nextRunAt; due.getTime() < yearEnd; due = calendar.nextRun(cadence, timeZone, due))
            ideal.push({ due: due.getTime(), tick: upAt(due.getTime() + 30_000) })
          const ticks = [...new Set(ideal.map((run) => run.tick))]
          // Whoever looks a minute earlier or later finds nothing; several look at once.
          for (const [index, ms] of ticks.entries()) {
            await tick(new Date(ms))
            if (index % 7 === 0) await atOnce(3, () => tick(new Date(ms + minuteMs)))
          }
          const runs = await opened.db.refresh.findMany({ where: { shopId: stage.shopId, scheduleId: id } })
          const firstOf = Map.groupBy(ideal, (run) => run.tick)
          const expected = [...firstOf.values()].map(([first]) => new Date(first.due).toISOString())
          expect(runs.map(({ dueAt }) => dueAt.toISOString()).toSorted()).toEqual(expected.toSorted())
        }),
        { numRuns: 3 },
      )
    },
  )
})
