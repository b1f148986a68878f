import { expect, test } from 'vitest'
import { createFaultPlan } from '../../sandbox/providers/desk/fault-plan.ts'
import { seededRandom } from '../../sandbox/shop/faults/seeded-random.ts'

const drawMany = (seed: number, count: number) => {
  const plan = createFaultPlan(seededRandom(seed), { refuse: 0.2, throttle: 0.1 })
  return Array.from({ length: count }, () => plan.draw())
}

test('ordered faults come first, in order, and only as often as ordered', () => {
  const plan = createFaultPlan(() => 0.999)
  plan.add('refuse', 2)
  plan.add('hang', 1)
  expect([plan.draw(), plan.draw(), plan.draw(), plan.draw()]).toEqual([
    'refuse',
    'refuse',
    'hang',
    undefined,
  ])
})

test('what was ordered and not yet drawn can be taken back', () => {
  const plan = createFaultPlan(() => 0.999)
  plan.add('refuse', 3)
  plan.draw()
  plan.clear()
  expect(plan.draw()).toBeUndefined()
})

test('chance brings each fault about as often as its probability says', () => {
  const drawn = drawMany(7, 4_000)
  const shareOf = (fault: string | undefined) => drawn.filter((one) => one === fault).length / drawn.length
  expect(shareOf('refuse')).toBeCloseTo(0.2, 1)
  expect(shareOf('throttle')).toBeCloseTo(0.1, 1)
  expect(shareOf(undefined)).toBeCloseTo(0.7, 1)
})

test('chance follows from the seed', () => {
  expect(drawMany(7, 200)).toEqual(drawMany(7, 200))
  expect(drawMany(7, 200)).not.toEqual(drawMany(8, 200))
})
