import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextRepair } from '../../../src/domain/next-repair.ts'

const msPerDay = 86_400_000
const shopId = fc.string({ minLength: 1, maxLength: 40 }).map((name) => `${name}.myshopify.com`)
const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })

describe('the next nightly repair of a shop', () => {
  it('is within a day, in the night, at the same time each night', () => {
    fc.assert(
      fc.property(shopId, moment, (shop, after) => {
        const next = nextRepair(shop, after)
        const waitMs = next.getTime() - after.getTime()
        expect(waitMs).toBeGreaterThan(0)
        expect(waitMs).toBeLessThanOrEqual(msPerDay)
        expect(next.getUTCHours()).toBeGreaterThanOrEqual(1)
        expect(next.getUTCHours()).toBeLessThan(7)
        expect(nextRepair(shop, next).getTime()).toBe(next.getTime() + msPerDay)
      }),
    )
  })

  it('spreads shops evenly over the night', () => {
    const counts = new Map<number, number>()
    for (let shop = 0; shop < 6_000; shop++) {
      const hour = nextRepair(`shop-${shop}.myshopify.com`, new Date(0)).getUTCHours()
      counts.set(hour, (counts.get(hour) ?? 0) + 1)
    }
    for (const [hour, count] of counts) expect(Math.abs(count - 1_000), `at ${hour}`).toBeLessThan(200)
    expect(counts.size).toBe(6)
  })
})
