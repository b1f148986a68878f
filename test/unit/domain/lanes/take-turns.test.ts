import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Lane } from '../../../../src/domain/lanes/lane.ts'
import { takeTurns, type WaitingEdit } from '../../../../src/domain/lanes/take-turns.ts'

const someLane = (differs: Partial<Lane> = {}): Lane => ({
  maxPictures: 1,
  account: 'house/stub',
  provider: 'stub',
  model: 'stub-1',
  tier: 'final',
  priceMicros: 40_000n,
  usualMs: 20_000,
  followsPrompts: true,
  promptLimit: undefined,
  limits: { starts: undefined, atOnce: 10 },
  ...differs,
})

const edits = (count: number, differs: Partial<WaitingEdit> = {}): WaitingEdit[] =>
  Array.from({ length: count }, (_, number) => ({
    id: `${number}`,
    needsPrompt: false,
    promptCharacters: 100,
    tier: 'final',
    refusedBy: [],
    provider: undefined,
    ...differs,
  }))

interface Guest {
  readonly shopId: string
  readonly arrivesAt: number
  readonly edits: number
}

/** Runs a house with one lane of so many places, each edit taking so many ticks. Answers when each edit began. */
const runHouse = (
  guests: readonly Guest[],
  { places, ticksEach, ticks }: { places: number; ticksEach: number; ticks: number },
) => {
  const lane = someLane()
  const begun = new Map(guests.map(({ shopId }) => [shopId, [] as number[]]))
  const lastTurn = new Map<string, number>()
  let inFlight: { shopId: string; endsAt: number }[] = []
  for (let now = 0; now < ticks; now++) {
    inFlight = inFlight.filter(({ endsAt }) => endsAt > now)
    const waiting = guests
      .filter(
        ({ shopId, arrivesAt, edits: all }) => arrivesAt <= now && (begun.get(shopId)?.length ?? 0) < all,
      )
      .map(({ shopId, arrivesAt, edits: all }) => ({
        shopId,
        edits: edits(Math.min(50, all - (begun.get(shopId)?.length ?? 0))),
        lanesOf: () => [lane],
        inFlight: inFlight.filter((call) => call.shopId === shopId).length,
        waitsSince: Math.max(lastTurn.get(shopId) ?? 0, arrivesAt),
      }))
    const turns = takeTurns(waiting, new Map([[lane, places - inFlight.length]]))
    for (const [order, { shopId }] of turns.entries()) {
      begun.get(shopId)?.push(now)
      lastTurn.set(shopId, now + order / 1_000)
      inFlight.push({ shopId, endsAt: now + ticksEach })
    }
  }
  return begun
}

const lastOf = (times: readonly number[] | undefined): number => times?.at(-1) ?? Number.POSITIVE_INFINITY

describe('turns between shops', () => {
  it('let a small shop wait at most twice as long as alone, plus one edit, however long the queue before it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1, 2, 5, 10),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 60 }),
        (places, ticksEach, arrivesAt) => {
          const big = { shopId: 'big', arrivesAt: 0, edits: 10_000 }
          const small = { shopId: 'small', arrivesAt, edits: 10 }
          const house = { places, ticksEach, ticks: arrivesAt + 40 * ticksEach }
          const alone = lastOf(runHouse([small], house).get('small')) + ticksEach - arrivesAt
          const beside = lastOf(runHouse([big, small], house).get('small')) + ticksEach - arrivesAt
          expect(beside).toBeLessThanOrEqual(2 * alone + ticksEach)
        },
      ),
    )
  })

  it('leave a big shop at least 0.8 of its share while small ones keep coming', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 4, 10), fc.integer({ min: 1, max: 8 }), (places, ticksEach) => {
        const ticks = 400 * ticksEach
        const capacity = (places * ticks) / ticksEach
        // Newcomers with one edit each take up the whole house by themselves, were they let.
        const newcomers = Array.from({ length: capacity }, (_, number) => ({
          shopId: `new ${number}`,
          arrivesAt: Math.floor((number * ticksEach) / places),
          edits: 1,
        }))
        const big = { shopId: 'big', arrivesAt: 0, edits: 10_000 }
        const begun = runHouse([big, ...newcomers], { places, ticksEach, ticks })
        const served = [...begun.values()].reduce((sum, times) => sum + times.length, 0)
        expect(served).toBeGreaterThanOrEqual(capacity * 0.99)
        // Those who wait grow in number as everybody is served in turn: the big one's share is a turn among them.
        const turnsOfBig = begun.get('big') ?? []
        for (let turn = 1; turn < turnsOfBig.length; turn++) {
          const waitedFrom = turnsOfBig[turn - 1]
          const rivals = newcomers.filter(
            ({ shopId, arrivesAt }) =>
              arrivesAt <= waitedFrom && (begun.get(shopId)?.[0] ?? ticks) >= waitedFrom,
          ).length
          const fairWait = ((rivals + 1) * ticksEach) / places
          expect(turnsOfBig[turn] - waitedFrom).toBeLessThanOrEqual(fairWait / 0.8 + ticksEach)
        }
        expect(turnsOfBig.length).toBeGreaterThan(1)
      }),
      { numRuns: 20 },
    )
  })

  it('never give out more than there is room for, and let nobody wait while there is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ count: fc.nat(9), inFlight: fc.nat(5), waitsSince: fc.nat(100) }), {
          maxLength: 6,
        }),
        fc.nat(20),
        (shops, room) => {
          const lane = someLane()
          const waiting = shops.map(({ count, ...shop }, number) => ({
            ...shop,
            shopId: `${number}`,
            edits: edits(count),
            lanesOf: () => [lane],
          }))
          const turns = takeTurns(waiting, new Map([[lane, room]]))
          const wanted = shops.reduce((sum, { count }) => sum + count, 0)
          expect(turns).toHaveLength(Math.min(room, wanted))
          expect(new Set(turns.map(({ shopId, edit }) => `${shopId} ${edit.id}`)).size).toBe(turns.length)
        },
      ),
    )
  })
})

describe('an edit', () => {
  const paint = someLane({ provider: 'local', account: 'house/local', followsPrompts: false })
  const standard = someLane({ provider: 'one', account: 'house/one', tier: 'draft' })
  const pro = someLane({ provider: 'two', account: 'house/two', promptLimit: 800 })
  const lanes = [paint, standard, pro]
  const laneFor = (differs: Partial<WaitingEdit>, room: readonly [Lane, number][]) =>
    takeTurns(
      [{ shopId: 'a', edits: edits(1, differs), lanesOf: () => lanes, inFlight: 0, waitsSince: 0 }],
      new Map(room),
    )[0]?.lane.provider

  it('goes to the best lane that can make it and has room', () => {
    const all: [Lane, number][] = [
      [paint, 1],
      [standard, 1],
      [pro, 1],
    ]
    expect(laneFor({}, all)).toBe('local')
    expect(laneFor({ needsPrompt: true }, all)).toBe('two')
    expect(laneFor({ needsPrompt: true, tier: 'draft' }, all)).toBe('one')
    expect(laneFor({ needsPrompt: true, refusedBy: ['two'] }, all)).toBe('one')
    expect(laneFor({ needsPrompt: true, promptCharacters: 801 }, all)).toBe('one')
    expect(laneFor({ needsPrompt: true }, [[paint, 5]])).toBeUndefined()
  })

  it('that no lane has room for is passed over, and holds up nobody', () => {
    const waiting = [
      ...edits(1, { needsPrompt: true }),
      ...edits(1).map((edit) => ({ ...edit, id: 'plain' })),
    ]
    const turns = takeTurns(
      [{ shopId: 'a', edits: waiting, lanesOf: () => lanes, inFlight: 0, waitsSince: 0 }],
      new Map([[paint, 3]]),
    )
    expect(turns.map(({ edit }) => edit.id)).toEqual(['plain'])
  })
})
