import { describe, expect, it } from 'vitest'
import { readFailure } from '../../../src/admin/api/call-api.ts'
import { saveSchedule } from '../../../src/admin/refreshes/save-schedule.ts'
import {
  findGaps,
  hasChanged,
  newDraft,
  readHandle,
  toDraft,
  writeCadence,
  writeCap,
} from '../../../src/admin/refreshes/schedule-draft.ts'
import type {
  WireNewSchedule,
  WireRefreshScope,
  WireSchedule,
} from '../../../src/http/wire/wire-schedules.ts'

const some: WireSchedule = {
  id: 'some',
  name: 'Every night',
  cadence: { kind: 'daily', at: '02:30' },
  timeZone: 'Europe/Berlin',
  scope: { kind: 'all' },
  capMicros: 1_230_000,
  paused: true,
  requestedBy: 'staff 7',
  lastRunAt: null,
  nextRuns: [],
}
const matching = (filter: object, exceptIds: readonly string[] = []): WireRefreshScope => ({
  kind: 'matching',
  filter,
  exceptIds,
})

describe('the draft of a schedule', () => {
  it.each([
    { kind: 'daily', at: '02:30' },
    { kind: 'weekly', day: 'wed', at: '17:00' },
    { kind: 'monthly', day: 31, at: '00:00' },
    { kind: 'cron', expression: '0 8 * * 1-5' },
  ] as const)('writes the cadence that it has: %j', (cadence) => {
    expect(writeCadence(toDraft({ ...some, cadence }))).toEqual(cadence)
  })

  it.each([0, 1, 1_230_000, 5_000_000, 999_999_999_999])('keeps a cap of %i millionths', (capMicros) => {
    expect(writeCap(toDraft({ ...some, capMicros }))).toBe(capMicros)
  })

  it.each([
    [{ kind: 'all' }, 'all'],
    [matching({ tag: 'summer' }), 'tag'],
    [matching({ search: 'tee' }), 'search'],
    [matching({ tag: 'summer', search: 'tee' }), 'kept'],
    [matching({ tag: 'summer', lacking: true }), 'kept'],
    [matching({ tag: 'summer' }, ['one']), 'kept'],
    [matching({}), 'kept'],
    [{ kind: 'products', productIds: ['one'] }, 'kept'],
    [{ kind: 'collection', collectionId: 'c', title: 'New' }, 'kept'],
  ] as const)('offers the part that the form knows, and keeps any other: %j', (scope, kind) => {
    expect(toDraft({ ...some, scope }).scope).toBe(kind)
  })

  it('lacks what nobody said yet', () => {
    expect(Object.keys(findGaps(newDraft))).toEqual(['name'])
    const named = { ...newDraft, name: 'Mine' }
    expect(findGaps(named)).toEqual({})
    expect(Object.keys(findGaps({ ...named, at: ' ' }))).toEqual(['cadence'])
    expect(Object.keys(findGaps({ ...named, cadence: 'cron', at: '' }))).toEqual(['cadence'])
    for (const scope of ['collection', 'tag', 'search'] as const)
      expect(Object.keys(findGaps({ ...named, scope }))).toEqual(['scope'])
    for (const capUsd of ['', ' ', '-1', 'much', '1000001'])
      expect(Object.keys(findGaps({ ...named, capUsd }))).toEqual(['capMicros'])
    expect(findGaps({ ...named, capUsd: '0' })).toEqual({})
  })

  it('has changed where the form says something else', () => {
    const before = toDraft(some)
    const draft = { ...before, at: '03:00', tag: 'summer' }
    const parts = ['name', 'cadence', 'timeZone', 'scope', 'capMicros'] as const
    expect(parts.filter((part) => hasChanged(part, before, draft))).toEqual(['cadence', 'scope'])
  })

  it.each([
    [' new-things ', 'new-things'],
    ['https://shop.example/collections/new-things?page=2', 'new-things'],
    ['https://shop.example/fr/collections/new-things/products/tee', 'new-things'],
  ])('knows a collection by its handle or its address: %s', (text, handle) => {
    expect(readHandle(text)).toBe(handle)
  })
})

describe('what the server says of a schedule', () => {
  const refuse = (status: number, error: object) => {
    const failure = readFailure(status, status === 0 ? '' : JSON.stringify({ error }))
    return saveSchedule(
      {
        addSchedule: async (_schedule: WireNewSchedule) => failure,
        changeSchedule: async () => failure,
        findCollection: async () => failure,
      },
      { ...newDraft, name: 'Mine' },
      null,
    )
  }

  it('stands beside the field that it is about', async () => {
    const fields = { cadence: 'No time.', 'cadence/at': 'Too long.' }
    expect(await refuse(422, { code: 'invalid_input', message: 'No time.', fields })).toEqual({
      problem: { errors: { cadence: 'No time.' }, text: null },
    })
  })

  it('stands in the form where it is about all of it, or where nothing came back', async () => {
    expect(await refuse(429, { code: 'throttled', message: 'Too much.', hint: 'Wait.' })).toEqual({
      problem: { errors: {}, text: 'Too much. Wait.' },
    })
    expect(await refuse(0, {})).toEqual({
      problem: { errors: {}, text: expect.stringMatching(/^The server does not answer/) },
    })
  })
})
