import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createReadingPace } from '../../../src/pipeline/reading-pace.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs

describe('the pace of readings', () => {
  it('follows a person at once, and an app that touches a product 500 times an hour now and then', () => {
    let now = 0
    const pace = createReadingPace(() => now)
    const ask = () => pace.ask('a product')
    expect(Array.from({ length: 5 }, ask)).toEqual(Array.from({ length: 5 }, () => 'now'))
    expect(ask()).toBe(minuteMs)
    expect(pace.ask('another product')).toBe('now')
    let read = 0
    for (let touch = 0; touch < 500; touch++) {
      now += hourMs / 500
      if (ask() === 'now') read++
    }
    expect(read).toBeGreaterThanOrEqual(59)
    expect(read).toBeLessThanOrEqual(60)
  })

  it('never lets more than five and one a minute be read, and lets it when it said', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 * minuteMs }), { maxLength: 200 }), (pauses) => {
        let now = 1_000_000
        const pace = createReadingPace(() => now)
        const read: number[] = []
        for (const pause of pauses) {
          now += pause
          const when = pace.ask('a product')
          if (when === 'now') read.push(now)
          else {
            expect(when).toBeGreaterThan(now)
            now = when
            expect(pace.ask('a product')).toBe('now')
            read.push(now)
          }
        }
        for (const at of read)
          expect(
            read.filter((other) => other > at - 10 * minuteMs && other <= at).length,
          ).toBeLessThanOrEqual(5 + 10)
        expect(read.every((at, index) => index < 5 || at - read[index - 5] >= minuteMs)).toBe(true)
      }),
    )
  })

  it('remembers only products that are being touched', () => {
    let now = 0
    const pace = createReadingPace(() => now)
    for (let product = 0; product < 10_001; product++) pace.ask(`product ${product}`)
    now += 5 * minuteMs
    for (let time = 0; time < 5; time++) expect(pace.ask('product 1')).toBe('now')
    expect(pace.ask('product 1')).toBeTypeOf('number')
  })
})
