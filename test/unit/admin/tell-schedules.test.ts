import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { formatRun } from '../../../src/admin/refreshes/format-run.ts'
import { tellCadence } from '../../../src/admin/refreshes/tell-cadence.ts'
import { tellRefresh } from '../../../src/admin/refreshes/tell-refresh.ts'
import { tellScope } from '../../../src/admin/refreshes/tell-scope.ts'
import { someSummary } from '../../support/some-schedule.ts'

describe('a cadence in words', () => {
  it.each([
    [{ kind: 'daily', at: '02:30' }, 'Every day at 02:30'],
    [{ kind: 'weekly', day: 'mon', at: '03:00' }, 'Every Monday at 03:00'],
    [{ kind: 'weekly', day: 'sun', at: '03:00' }, 'Every Sunday at 03:00'],
    [{ kind: 'monthly', day: 1, at: '03:00' }, 'On the 1st of every month at 03:00'],
    [{ kind: 'monthly', day: 15, at: '03:00' }, 'On day 15 of every month at 03:00'],
    [{ kind: 'monthly', day: 31, at: '03:00' }, 'On the last day of every month at 03:00'],
    [{ kind: 'cron', expression: '0 8-18 * * 1-5' }, 'By cron 0 8-18 * * 1-5'],
  ] as const)('%j', (cadence, told) => {
    expect(tellCadence(cadence)).toBe(told)
  })
})

describe('a run of a schedule', () => {
  it('is told by the clocks of its own time zone', () => {
    expect(formatRun('2026-11-30T23:30:00.000Z', 'Asia/Tokyo')).toBe('Tue, Dec 1, 08:30')
    expect(formatRun('2026-11-30T23:30:00.000Z', 'America/New_York')).toBe('Mon, Nov 30, 18:30')
  })
})

describe('a part of the catalogue in words', () => {
  const matching = (filter: object, exceptIds: readonly string[] = []) =>
    tellScope({ kind: 'matching', filter, exceptIds })

  it('is the whole, some products or a collection', () => {
    expect(tellScope({ kind: 'all' })).toBe('The whole catalogue')
    expect(tellScope({ kind: 'products', productIds: ['a', 'b'] })).toBe('2 products')
    expect(tellScope({ kind: 'collection', collectionId: 'c', title: 'New things' })).toBe(
      'The collection “New things”',
    )
  })

  it('is what a filter finds, in full or not at all', () => {
    expect(matching({ tag: 'summer' })).toBe('Products tagged “summer”')
    expect(matching({ search: 'tee' })).toBe('Products found by “tee”')
    expect(matching({ tag: 'summer', search: 'tee' })).toBe('Products tagged “summer” and found by “tee”')
    expect(matching({ tag: 'summer', vendor: 'Acme' })).toBe('Products that match a filter')
    expect(matching({ tag: 'summer', vendor: undefined })).toBe('Products tagged “summer”')
    expect(matching({})).toBe('The whole catalogue')
    expect(matching({ tag: 'summer' }, ['a'])).toBe('Products tagged “summer”, without 1 of them')
  })
})

describe('what a run found', () => {
  it('is told with the most that it may cost', () => {
    const found = { products: 9, newColors: 12, newColorProducts: 5, changedSources: 3, edits: 15 }
    expect(tellRefresh(someSummary({ ...found, mostMicros: 1_050_000 }))).toEqual({
      found: '12 new colours in 5 products, 3 changed photographs, up to $1.05',
      notes: [],
    })
    expect(tellRefresh(someSummary({ changedColors: 1, edits: 1 })).found).toBe(
      '1 changed colour, at no cost',
    )
  })

  it('may be nothing, however much there is to know besides', () => {
    const notes = { removed: 1, renamed: 2, changedAngles: 1, leftAlone: 3 }
    expect(tellRefresh(someSummary({ products: 120, ...notes }))).toEqual({
      found: 'Nothing to make in 120 products',
      notes: [
        '1 picture was taken out of the shop, and is not made again.',
        '2 colours have another name now.',
        '1 further picture has another photograph now: ask for it if you want it again.',
        '3 colours are left alone, as what was made of them came to nothing and nothing changed since.',
      ],
    })
  })

  it('says where its batch waits for somebody, or can make nothing', () => {
    const found = { newColors: 1, newColorProducts: 1 }
    expect(tellRefresh(someSummary({ ...found, edits: 1, waits: true })).notes).toEqual([
      'The batch was left for you to start.',
    ])
    expect(tellRefresh(someSummary(found)).notes).toEqual(['None of it can be made: the batch says why.'])
  })
})

describe('in French', () => {
  beforeEach(() => {
    vi.stubGlobal('location', { search: '?locale=fr' })
    vi.resetModules()
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.resetModules()
  })

  it('days, sums and numbers are those of the language', async () => {
    const cadences = await import('../../../src/admin/refreshes/tell-cadence.ts')
    expect(cadences.tellCadence({ kind: 'weekly', day: 'mon', at: '03:00' })).toBe('Chaque lundi à 03:00')
    expect(cadences.tellCadence({ kind: 'monthly', day: 1, at: '03:00' })).toBe(
      'Le 1er de chaque mois à 03:00',
    )
    const refreshes = await import('../../../src/admin/refreshes/tell-refresh.ts')
    const found = { newColors: 1, newColorProducts: 1, edits: 1, mostMicros: 1_050_000 }
    expect(refreshes.tellRefresh(someSummary(found)).found).toBe(
      '1 nouveau coloris dans 1 produit, 1,05\u00A0$ au plus',
    )
  })
})
