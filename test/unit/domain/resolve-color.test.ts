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

describe('the order of what tells a colour', () => {
  const entry = { label: 'Night', hex: '#191F35', baseColors: ['Blue'], pattern: 'Solid' }
  const clues = {
    swatchHex: '#aabbcc',
    swatchImage: { hex: '#7A3E28', uniform: true },
    colorPattern: entry,
    meaning: { kind: 'color', hex: '#0A7E57' },
  } as const
  const color = (hex: string, origin: string) => ({ kind: 'color', hex, origin })

  it('is swatch, its picture, the shop’s entry, the merchant’s dictionary, the name', () => {
    const { swatchHex: _hex, ...unswatched } = clues
    const { swatchImage: _image, ...unpictured } = unswatched
    const { colorPattern: _entry, ...said } = unpictured
    expect(resolveColor('Navy', clues)).toEqual(color('#AABBCC', 'swatch'))
    expect(resolveColor('Navy', unswatched)).toEqual(color('#7A3E28', 'swatch-image'))
    expect(resolveColor('Navy', unpictured)).toEqual(color('#191F35', 'metaobject'))
    expect(resolveColor('Navy', said)).toEqual(color('#0A7E57', 'dictionary'))
    expect(resolveColor('Navy')).toEqual(color('#1F2A44', 'name'))
  })

  it('asks about a pattern or several base colours of the shop’s entry, whatever the swatch says', () => {
    const swatchHex = '#111111'
    const striped = { ...entry, pattern: 'Striped' }
    const several = { ...entry, baseColors: ['Blue', 'White'] }
    expect(resolveColor('Night', { swatchHex, colorPattern: striped })).toEqual({
      kind: 'pattern',
      origin: 'metaobject',
    })
    expect(resolveColor('Night', { swatchHex, colorPattern: several })).toEqual({
      kind: 'two-colored',
      origin: 'metaobject',
    })
    expect(resolveColor('Night', { colorPattern: { ...entry, pattern: undefined } })).toEqual(
      color('#191F35', 'metaobject'),
    )
    expect(resolveColor('Navy', { colorPattern: { ...entry, hex: undefined } })).toEqual(
      color('#1F2A44', 'name'),
    )
  })

  it('asks about a swatch picture of several colours', () => {
    const swatchImage = { hex: '#7A3E28', uniform: false }
    expect(resolveColor('Navy', { swatchImage })).toEqual({ kind: 'pattern', origin: 'swatch-image' })
    expect(resolveColor('Navy', { swatchImage, swatchHex: '#112233' })).toEqual(color('#112233', 'swatch'))
  })

  it('lets the merchant overrule every doubt, and doubt what seems clear', () => {
    const meaning = { kind: 'color', hex: '#0A7E57' } as const
    const swatchImage = { hex: '#7A3E28', uniform: false }
    for (const name of ['Leopard', 'Black/White', 'Cognac', 'Zorblax', 'Navy'])
      expect(resolveColor(name, { meaning, swatchImage })).toEqual(color('#0A7E57', 'dictionary'))
    expect(resolveColor('Night', { meaning, colorPattern: { ...entry, pattern: 'Dots' } })).toEqual(
      color('#0A7E57', 'dictionary'),
    )
    expect(resolveColor('Navy', { meaning: { kind: 'pattern' }, swatchHex: '#112233' })).toEqual({
      kind: 'pattern',
      origin: 'dictionary',
    })
  })

  it('never comes to a colour for what names two or a pattern, unless the merchant says one', () => {
    const named = Object.keys(namedColors)
    const joint = fc.constantFrom(
      '/',
      ' / ',
      ' & ',
      '+',
      ' and ',
      ' und ',
      ' et ',
      ' y ',
      ' e ',
      ' och ',
      '×',
      '・',
      ', ',
    )
    const two = fc
      .tuple(fc.constantFrom(...named), joint, fc.constantFrom(...named))
      .filter(([one, , other]) => one !== other)
      .map((parts) => parts.join(''))
    const word = fc.constantFrom(
      'striped',
      'leopard',
      'gestreift',
      'fleuri',
      'estampado',
      'righe',
      'xadrez',
      'rutig',
      'kwiaty',
      'desenli',
      '花柄',
      '条纹',
      '체크',
    )
    const pattern = fc.tuple(fc.constantFrom(...named), word).map((words) => words.join(' '))
    const swatch = fc.option(fc.constant('#112233'), { nil: undefined })
    fc.assert(
      fc.property(fc.oneof(two, pattern), swatch, (name, swatchHex) => {
        expect([name, resolveColor(name, { swatchHex, colorPattern: entry }).kind]).not.toEqual([
          name,
          'color',
        ])
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
