import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeAltText } from '../../../src/domain/alt-text.ts'
import { nameFile, nameFilePart } from '../../../src/domain/filename.ts'
import { formatUsd } from '../../../src/domain/money.ts'
import { writePrompt } from '../../../src/domain/prompt.ts'
import { usualSettings } from '../../../src/domain/shop-settings.ts'
import { nameThing } from '../../../src/domain/thing.ts'

const anyText = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
const wordsOf = (product: string, color: string) => ({ product, handle: product, color, thing: 't-shirt' })
const altTextOf = (product: string, color: string) =>
  writeAltText(usualSettings.altTextPattern, wordsOf(product, color))
const contentHash = '3f9a1c2b7d40e5f60718293a4b5c6d7e8f901a2b3c4d5e6f708192a3b4c5d6e7'

describe('the thing', () => {
  it.each([
    [{ productType: 'Hoodie', title: 'Trail', category: undefined }, 'hoodie'],
    [{ productType: 'T-Shirts', title: 'Heavy Tee', category: undefined }, 't-shirt'],
    [{ productType: '', title: 'Oslo Sofa, three seats', category: undefined }, 'sofa'],
    [{ productType: 'Sneakers', title: 'Court Boot', category: undefined }, 'sneaker'],
    [{ productType: '', title: 'Oslo', category: 'Home > Furniture > Couch' }, 'sofa'],
    [{ productType: '', title: 'Oslo', category: 'Shirts > Other' }, 'product'],
    [{ productType: 'Whatsit', title: 'Stopper', category: undefined }, 'product'],
    [{ productType: 'Long Sleeve', title: 'X', category: undefined }, 'top'],
  ])('of %o is a %s', (product, noun) => {
    expect(nameThing(product)).toBe(noun)
  })
})

describe('a prompt', () => {
  it('names what changes, with the hex where there is one, and what stays', () => {
    const prompt = writePrompt({
      thing: 'sofa',
      looks: [
        { kind: 'material', value: 'Velvet' },
        { kind: 'color', value: 'Navy', hex: '#1F2A44' },
      ],
    })
    expect(prompt).toContain('Change only the material and color of the sofa to Velvet and Navy (#1F2A44).')
    expect(prompt).toMatch(/background.*exactly unchanged\.$/)
  })
})

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
