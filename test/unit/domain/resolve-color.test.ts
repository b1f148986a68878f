import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ambiguousColors } from '../../../src/domain/color/ambiguous-colors.ts'
import { colorSynonyms } from '../../../src/domain/color/color-synonyms.ts'
import { namedColors } from '../../../src/domain/color/named-colors.ts'
import { resolveColor } from '../../../src/domain/color/resolve-color.ts'

const fromName = (hex: string) => ({ kind: 'color', hex, origin: 'name' })

describe('resolving a colour', () => {
  it('takes the swatch before the name, even a clear one', () => {
    const fromSwatch = { kind: 'color', hex: '#AABBCC', origin: 'swatch' }
    expect(resolveColor('Navy', { swatchHex: '#aabbcc' })).toEqual(fromSwatch)
    expect(resolveColor('Cognac', { swatchHex: '#aabbcc' })).toEqual(fromSwatch)
    expect(resolveColor('Zorblax', { swatchHex: '#aabbcc' })).toEqual(fromSwatch)
  })

  it.each([
    ['Navy', '#1F2A44'],
    ['  NAVY ', '#1F2A44'],
    ['navy-blue', '#1F2A44'],
    ['Marine', '#1F2A44'],
    ['ネイビー', '#1F2A44'],
    ['Light Gray', namedColors['light grey']],
    ['light_grey', namedColors['light grey']],
    ['Grün', namedColors['green']],
    ['Gru\u0308n', namedColors['green']],
    ['黑色', namedColors['black']],
    ['off-white', namedColors['off white']],
  ])('knows “%s”', (name, hex) => {
    expect(resolveColor(name)).toEqual(fromName(hex))
  })

  it('asks where a name means several colours', () => {
    expect(resolveColor('COGNAC')).toEqual({
      kind: 'ambiguous',
      candidates: ambiguousColors['cognac'],
    })
  })

  it.each(['Navy / White', 'Red & Blue', 'black+gold', 'Rot und Weiß', 'Noir et blanc', 'Rojo y negro'])(
    'sees two colours in “%s”, also with a swatch of one',
    (name) => {
      expect(resolveColor(name)).toEqual({ kind: 'two-colored', origin: 'name' })
      expect(resolveColor(name, { swatchHex: '#000000' })).toEqual({ kind: 'two-colored', origin: 'name' })
    },
  )

  it.each(['Leopard', 'Navy stripes', 'Tie-Dye', 'Red check', 'Floral Print', 'Multicolor', 'Polka dots'])(
    'sees a pattern in “%s”',
    (name) => {
      expect(resolveColor(name)).toEqual({ kind: 'pattern', origin: 'name' })
    },
  )

  it.each(['Sand', 'Brandy', 'Dotty', 'Yonder', 'Etna'])('sees neither in “%s”', (name) => {
    expect(['color', 'unknown']).toContain(resolveColor(name).kind)
  })

  it.each(['', '   ', '/', 'Zorblax', 'Navy / ', 'constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'never guesses at “%s”',
    (name) => {
      expect(resolveColor(name)).toEqual({ kind: 'unknown' })
    },
  )

  it('answers a whole hex or none, whatever the name', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (name) => {
        const resolution = resolveColor(name)
        if (resolution.kind === 'color') expect(resolution.hex).toMatch(/^#[0-9A-F]{6}$/)
        if (resolution.kind === 'ambiguous') expect(resolution.candidates.length).toBeGreaterThan(1)
      }),
    )
  })
})

describe('the lists of names', () => {
  it('hold upper-case hex values, and no name twice', () => {
    for (const hex of [...Object.values(namedColors), ...Object.values(ambiguousColors).flat()])
      expect(hex).toMatch(/^#[0-9A-F]{6}$/)
    for (const name of Object.keys(ambiguousColors)) expect(namedColors).not.toHaveProperty([name])
  })

  it('can all be found by the spelling that they are kept under', () => {
    for (const [name, hex] of Object.entries(namedColors)) expect(resolveColor(name)).toEqual(fromName(hex))
    for (const [name, known] of colorSynonyms)
      expect([name, resolveColor(name)]).toEqual([name, fromName(namedColors[known])])
  })
})
