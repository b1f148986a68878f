import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeAltText } from '../../../src/domain/alt-text.ts'
import { nameFile, nameFilePart } from '../../../src/domain/filename.ts'
import { formatUsd } from '../../../src/domain/money.ts'
import { usualSettings } from '../../../src/domain/shop-settings.ts'

const anyText = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
const wordsOf = (product: string, color: string) => ({ product, handle: product, color, thing: 't-shirt' })
const altTextOf = (product: string, color: string) =>
  writeAltText(usualSettings.altTextPattern, wordsOf(product, color))
const contentHash = '3f9a1c2b7d40e5f60718293a4b5c6d7e8f901a2b3c4d5e6f708192a3b4c5d6e7'

describe('a file name', () => {
  it('reads well', () => {
    const words = wordsOf('classic-tee', 'Navy / Crème')
    const parts = { pattern: usualSettings.filenamePattern, words, contentHash, format: 'jpeg' }
    expect(nameFile(parts)).toBe('classic-tee-navy-creme-3f9a1c2b7d40.jpg')
    expect(nameFile({ ...parts, format: 'webp' })).toMatch(/\.webp$/)
  })

  it('has only a–z, 0–9, dot and hyphen, begins with none of the last two, and is always the same', () => {
    const format = fc.constantFrom('jpeg', 'png', 'webp')
    fc.assert(
      fc.property(anyText, anyText, format, (handle, color, format) => {
        const { filenamePattern: pattern } = usualSettings
        const parts = { pattern, words: wordsOf(handle, color), contentHash, format }
        const name = nameFile(parts)
        expect(name).toMatch(/^([a-z0-9][a-z0-9-]*-)?3f9a1c2b7d40\.(jpg|png|webp)$/)
        expect(name.length).toBeLessThan(150)
        expect(nameFile({ ...parts })).toBe(name)
      }),
    )
  })

  it.each([
    ['Navy / Velvet', 'navy-velvet'],
    ['#1F2A44', '1f2a44'],
    ['ネイビー', ''],
    ['  --  ', ''],
  ])('part of “%s” is “%s”', (text, part) => {
    expect(nameFilePart(text)).toBe(part)
  })
})

describe('an alt text', () => {
  it('is title and colour', () => {
    expect(altTextOf('Classic Tee', 'Navy')).toBe('Classic Tee, Navy')
  })

  it('has at most 512 characters, and none cut in half', () => {
    const long = fc.string({ unit: 'grapheme', minLength: 200, maxLength: 400 })
    fc.assert(
      fc.property(long, long, (title, label) => {
        const text = altTextOf(title, label)
        expect(text.length).toBeLessThanOrEqual(512)
        expect(text.isWellFormed()).toBe(true)
      }),
    )
    expect(altTextOf('👕'.repeat(400), 'Navy').isWellFormed()).toBe(true)
    expect(altTextOf(`x${'👕'.repeat(400)}`, 'Navy').isWellFormed()).toBe(true)
  })
})

it.each([
  [0n, '$0.00'],
  [1_230_000n, '$1.23'],
  [40_000n, '$0.04'],
  [12_500n, '$0.0125'],
  [1_200_000_000n, '$1200.00'],
  [100n, '$0.0001'],
])('%s micro-dollars read %s', (micros, text) => {
  expect(formatUsd(micros)).toBe(text)
})

it('further angles are told apart from the lead, also where they look the same or the text is long', () => {
  const words = wordsOf('Classic Tee', 'Navy')
  const parts = { pattern: '{handle}-{color}', words, contentHash: '3f9a1c2b7d40ff', format: 'jpeg' }
  const names = [0, 1, 2].map((angle) => nameFile({ ...parts, angle }))
  expect(new Set(names).size).toBe(3)
  expect(names[2]).toMatch(/-2-3f9a1c2b7d40\.jpg$/)
  expect(writeAltText('{product}, {color}', words, 2)).toBe('Classic Tee, Navy (2)')
  const long = writeAltText('{product}', wordsOf('x'.repeat(600), ''), 12)
  expect(long).toMatch(/^x+ \(12\)$/)
  expect(long).toHaveLength(512)
})
