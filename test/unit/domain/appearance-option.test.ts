import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appearanceKind, appearanceOptions, isSizeOption } from '../../../src/domain/appearance-option.ts'

it.each([
  ...['Color', 'colour', 'COLOUR', ' Colour ', 'Couleur', 'Coloris', 'Farbe', 'Colore', 'Cor', 'Kleur'],
  ...['Färg', 'Farve', 'Väri', 'Kolor', 'Szín', 'Renk', 'Цвет', 'Колір', 'Χρώμα', 'カラー', '色', '颜色'],
  ...['색상', 'Màu', 'צבע', 'لون', 'Shade', 'Colors', 'Farben', 'Colores', 'Fa\u0308rg'],
  ...[
    'Frame Color',
    'Color de marco',
    'Couleur du cadre',
    'Colore tessuto',
    'Farbe / Material',
    'Gestellfarbe',
  ],
  ...[
    'Rahmenfarbe',
    'Stofffarbe',
    'Farbe Gestell',
    'Colour & Material',
    'Choose your colour',
    'Farbe wählen',
  ],
  ...[
    '颜色分类',
    'Farbauswahl',
    'Couleurs disponibles',
    'Kolor ramy',
    'Barva rámu',
    'Cor do produto',
    'Ｃｏｌｏｒ',
    'ｶﾗｰ',
    '本体カラー',
    '本体色',
    'フレームカラー',
    '颜色选择',
    '框架颜色',
    '프레임 색상',
    '색상 선택',
  ],
  ...[
    'Couleur de la housse',
    'Kolor',
    'Rungon väri',
    'Farbe:',
    'Color (Frame)',
    'couleur-du-cadre',
    'FABRIC_COLOR',
  ],
])('%s is a colour', (name) => {
  expect(appearanceKind(name)).toBe('color')
})

it.each([
  ['Material', 'material'],
  ['Matière', 'material'],
  ['Stoff', 'material'],
  ['素材', 'material'],
  ['Muster', 'pattern'],
  ['Print', 'pattern'],
  ['Oberfläche', 'finish'],
  ['Finish', 'finish'],
  ['Materials', 'material'],
  ['Material / Finish', 'material'],
  ['Seat material', 'material'],
  ['Matière de la housse', 'material'],
  ['面料', 'material'],
  ['소재', 'material'],
  ['Wood finish', 'finish'],
  ['花色', 'pattern'],
])('%s is a %s', (name, kind) => {
  expect(appearanceKind(name)).toBe(kind)
})

it.each([
  ...['Size', 'Größe', 'Taille', 'サイズ', 'Title', 'Length', 'Couleur de taille', 'Color size', 'Colorful'],
  ...['', ' ', 'constructor', 'Colour (inner)', 'Style', 'Decor', 'Color Temperature', 'Colorful life size'],
  ...[
    'Print size',
    'Number of colors',
    'Farbtemperatur',
    'Lichtfarbe',
    'Haarfarbe',
    'Color / Size',
    'Farbe & Größe',
  ],
  ...[
    '色温',
    '颜色数量',
    'Print color',
    'Pattern colour',
    'Frame',
    'Fabric weight',
    'Colour and scent',
    'Thread color',
  ],
  ...[
    'Taille / Couleur',
    'Material number',
    'Decolor',
    'Corner',
    'Score',
    'Farbenfroh',
    'Monster',
    '/',
    'Pack of colours',
  ],
])('“%s” says nothing of the look', (name) => {
  expect(appearanceKind(name)).toBeUndefined()
})

it('keeps the options in the order of the product', () => {
  const options = ['Size', 'Material', 'Colour'].map((name) => ({ name, values: [] }))
  expect(appearanceOptions(options).map(({ name }) => name)).toEqual(['Material', 'Colour'])
})

const names = [
  'Color',
  'Couleur du cadre',
  'Farbe / Material',
  'Größe',
  'Färg',
  'Väri',
  'Print size',
  'カラー',
  'Matière',
]
const wide = (text: string): string =>
  text.replaceAll(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
const spelled = [
  (text: string) => text.toUpperCase(),
  (text: string) => text.toLowerCase(),
  (text: string) => text.normalize('NFD'),
  (text: string) => text.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, ''),
  (text: string) => ` ${text}\u200b `,
  (text: string) => text.replaceAll(' ', '\u00a0 '),
  wide,
]

describe('the spelling of an option', () => {
  it('makes no difference: case, accents, width, spaces', () => {
    const spelling = fc.array(fc.constantFrom(...spelled), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.constantFrom(...names), spelling, (name, spellings) => {
        const written = spellings.reduce((text, spell) => spell(text), name)
        expect([written, appearanceKind(written)]).toEqual([written, appearanceKind(name)])
      }),
    )
  })

  it('never breaks anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect([undefined, 'color', 'material', 'pattern', 'finish']).toContain(appearanceKind(name))
      }),
    )
  })
})

describe('an option that the merchant named', () => {
  const option = (name: string, ...values: readonly string[]) => ({
    name,
    values: values.map((value) => ({
      name: value,
      swatchHex: undefined,
      swatchImageUrl: undefined,
      colorPattern: undefined,
      linkedEntryId: undefined,
      isEntryWithheld: false,
    })),
  })

  it('counts, however it is spelled, as a colour where most of its values are', () => {
    const options = [option('Variante', 'Rot', 'Blau', 'Sonderedition'), option('Edition', 'First', 'Second')]
    expect(appearanceOptions(options)).toEqual([])
    expect(appearanceOptions(options, ['VARIANTE', 'edition '])).toEqual([
      { name: 'Variante', kind: 'color' },
      { name: 'Edition', kind: 'look' },
    ])
  })

  it.each(['Size', 'Taille', 'GRÖSSE', 'サイズ', '尺码', 'Talla', 'Rozmiar', 'Beden'])(
    'never splits by %s',
    (name) => {
      expect(isSizeOption(name)).toBe(true)
      expect(appearanceOptions([option(name, 'Red', 'Blue')], [name])).toEqual([])
    },
  )
})
