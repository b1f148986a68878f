import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PointsStatus, Reservation } from '../../../src/ports/api-budget.ts'
import type { BudgetHarness, OpenBudget } from './harness.ts'
import { createModelShop } from './model-shop.ts'
import { type SimulatedCall, simulateCalls } from './simulate-calls.ts'

const standard: PointsStatus = { maximumAvailable: 2_000, currentlyAvailable: 2_000, restoreRate: 100 }
/** Tells the shop's true bucket, as a first call of no cost does. */
const learn = async ({ budget }: BudgetHarness, status = standard) =>
  settled({ budget }, await budget.reserve(0), 0, status)

const settled = (
  { budget }: Pick<BudgetHarness, 'budget'>,
  reservation: Reservation,
  spentPoints: number,
  status?: PointsStatus,
) => budget.settle({ reservation, elapsedMs: 0, spentPoints, ...(status && { status }) })

/** What is left is as expected, but for what was restored in the time that really passed. */
const expectLeft = async (harness: BudgetHarness, expected: number, restoreRate = 100) => {
  const { left } = await harness.budget.reserve(0)
  expectAbout(harness, left, expected, restoreRate)
}

const expectAbout = (harness: BudgetHarness, left: number, expected: number, restoreRate = 100) => {
  expect(left).toBeGreaterThanOrEqual(expected - 1)
  expect(left).toBeLessThanOrEqual(expected + 1 + (harness.realMs() / 1_000) * restoreRate)
}

/** Some come first, most in a crowd a second later: a crowd finds out by how much the count is wrong. */
const someCall = fc.record({
  startMs: fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 9, arbitrary: fc.integer({ min: 900, max: 2_000 }) },
  ),
  wayMs: fc.constantFrom(0, 0, 450),
  workMs: fc.constantFrom(0, 1_000, 4_000),
  answerMs: fc.constantFrom(0, 450),
  points: fc.integer({ min: 50, max: 1_000 }),
  spentShare: fc.constantFrom<number[]>(0.1, 1, 1),
  fate: fc.constantFrom<SimulatedCall['fate'][]>('answered', 'answered', 'answered', 'lost'),
})

const worlds = fc.record({
  calls: fc.array(someCall, { minLength: 10, maxLength: 40 }),
  restoreRate: fc.constantFrom(100, 200),
  fill: fc.constantFrom(0.1, 0.9, 1),
})
type World = typeof worlds extends fc.Arbitrary<infer W> ? W : never

const firstCall: SimulatedCall = {
  startMs: 0,
  wayMs: 0,
  workMs: 0,
  answerMs: 0,
  points: 10,
  spentShare: 1,
  fate: 'answered',
}

/** What every count of a shop's points must do. */
export const apiBudgetContract = (open: OpenBudget, numRuns: number): void => {
  describe('a shop that was never asked', () => {
    it('is asked with care', async () => {
      const harness = await open()
      expect((await harness.budget.reserve(950)).waitMs).toBe(0)
      const { waitMs } = await harness.budget.reserve(50)
      expect(waitMs).toBeLessThanOrEqual(1_000)
      expect(waitMs).toBeGreaterThanOrEqual(999 - harness.realMs())
    })

    it('tells its true bucket with its first answer', async () => {
      const harness = await open()
      const reservation = await harness.budget.reserve(100)
      await settled(harness, reservation, 100, { ...standard, currentlyAvailable: 1_900 })
      await expectLeft(harness, 1_800)
    })

    it('may turn out to be nearly empty, with others on their way', async () => {
      const harness = await open()
      const reservation = await harness.budget.reserve(100)
      await harness.budget.reserve(300)
      await settled(harness, reservation, 100, { ...standard, currentlyAvailable: 350 })
      await expectLeft(harness, 50)
    })
  })

  describe('a bucket', () => {
    it('lets calls wait in the order in which they came', async () => {
      const harness = await open()
      await learn(harness)
      for (let call = 1; call <= 30; call++) {
        const { left, waitMs } = await harness.budget.reserve(100)
        expectAbout(harness, left, 1_900 - 100 * call)
        expect(waitMs).toBe(left < 0 ? Math.ceil((-left / 100) * 1_000) : 0)
      }
    })

    it('counts those who come at once one after the other', async () => {
      const harness = await open()
      await learn(harness)
      const reservations = await Promise.all(Array.from({ length: 30 }, () => harness.budget.reserve(100)))
      const lefts = reservations.map(({ left }) => left).toSorted((one, other) => other - one)
      lefts.forEach((left, index) => {
        expectAbout(harness, left, 1_800 - 100 * index)
      })
    })

    it('fills with time, and no further than it is large', async () => {
      const harness = await open()
      await learn(harness)
      await harness.budget.reserve(1_900)
      await harness.pass(5_000)
      await expectLeft(harness, 500)
      await harness.pass(60_000)
      expect((await harness.budget.reserve(0)).left).toBe(1_900)
    })

    it('gets back what was not spent, and all of a call that was never made', async () => {
      const harness = await open()
      await learn(harness)
      const [one, other] = [await harness.budget.reserve(800), await harness.budget.reserve(800)]
      await settled(harness, one, 300, { ...standard, currentlyAvailable: 1_700 })
      await expectLeft(harness, 800)
      expectAbout(harness, await settled(harness, other, 0), 1_600)
      await expectLeft(harness, 1_600)
    })

    it('is never fuller than its shop says', async () => {
      const harness = await open()
      await learn(harness)
      await settled(harness, await harness.budget.reserve(10), 10, { ...standard, currentlyAvailable: 200 })
      await expectLeft(harness, 200)
    })

    it('grows and shrinks with the plan of its shop', async () => {
      const harness = await open()
      await learn(harness)
      const plus = { maximumAvailable: 20_000, currentlyAvailable: 19_990, restoreRate: 1_000 }
      await settled(harness, await harness.budget.reserve(10), 10, plus)
      await expectLeft(harness, 18_990, 1_000)
      await settled(harness, await harness.budget.reserve(0), 0, standard)
      // Until it shrank it filled as fast as the larger one.
      await expectLeft(harness, 1_890, plus.restoreRate)
    })
  })

  const play = async ({ calls, restoreRate, fill }: World) => {
    const harness = await open()
    const shop = createModelShop(harness.nowMs, { maximumAvailable: restoreRate * 20, restoreRate, fill })
    // The first answer comes alone, for nobody can know before how full the bucket is.
    await simulateCalls(harness, shop, [firstCall])
    return simulateCalls(harness, shop, calls)
  }

  it('spends no more than there is, however calls come, overtake each other and are lost', async () => {
    const exact = worlds.map((world) => ({
      ...world,
      calls: world.calls.map((call) => ({ ...call, spentShare: 1 })),
    }))
    await fc.assert(
      fc.asyncProperty(exact, async (world) => {
        expect((await play(world)).lowest).toBeGreaterThanOrEqual(-1)
      }),
      { numRuns },
    )
  })

  it('is wrong by no more than what calls gave back', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const returned = world.calls.reduce((sum, call) => sum + call.points * (1 - call.spentShare), 0)
        expect((await play(world)).lowest).toBeGreaterThanOrEqual(-1 - returned)
      }),
      { numRuns },
    )
  })

  it('uses the points well: many calls take no longer than the shop restores for them', async () => {
    const harness = await open()
    const shop = createModelShop(harness.nowMs, standard)
    await learn(harness)
    const call = {
      wayMs: 50,
      workMs: 50,
      answerMs: 50,
      points: 200,
      spentShare: 0.5,
      fate: 'answered',
    } as const
    const calls = Array.from({ length: 60 }, (_, index) => ({ ...call, startMs: index * 10 }))
    const { lowest, lastArrivalMs } = await simulateCalls(harness, shop, calls)
    expect(lowest).toBeGreaterThanOrEqual(-1)
    const restoredPoints = 60 * 200 - 2_000
    expect(lastArrivalMs).toBeLessThan((restoredPoints / 100) * 1_000)
  })
}
