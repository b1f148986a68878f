import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseUsd } from '../../../src/domain/parse-usd.ts'
import { writeUsd } from '../../../src/domain/write-usd.ts'

describe('parseUsd', () => {
  it('reads every sum as it is written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999n }), (micros) => {
        expect(parseUsd(writeUsd(micros))).toBe(micros)
      }),
    )
  })

  it('never answers more than was said, whatever comes after a micro-dollar', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999n }), fc.nat(), (micros, rest) => {
        expect(parseUsd(`${writeUsd(micros)}${rest}`)).toBe(micros)
      }),
    )
  })

  it.each([
    ['0.1', 100_000n],
    ['4.35', 4_350_000n],
    ['1000000', 1_000_000_000_000n],
    [' 2.', 2_000_000n],
  ])('reads “%s”', (text, micros) => expect(parseUsd(text)).toBe(micros))

  it.each(['', '.', '.5', '-1', '+1', '1,5', '1e3', '0x10', '1 000', '1000001', '٣', 'NaN', '1.2.3'])(
    'reads no sum from “%s”',
    (text) => expect(parseUsd(text)).toBeUndefined(),
  )
})
