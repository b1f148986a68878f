import { expect, it } from 'vitest'
import { appearanceKind, appearanceOptions } from '../../../src/domain/appearance-option.ts'

it.each([
  ...['Color', 'colour', 'COLOUR', ' Colour ', 'Couleur', 'Coloris', 'Farbe', 'Colore', 'Cor', 'Kleur'],
  ...['Färg', 'Farve', 'Väri', 'Kolor', 'Szín', 'Renk', 'Цвет', 'Колір', 'Χρώμα', 'カラー', '色', '颜色'],
  ...['색상', 'Màu', 'צבע', 'لون', 'Shade', 'Colors', 'Farben', 'Colores', 'Fa\u0308rg'],
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
])('%s is a %s', (name, kind) => {
  expect(appearanceKind(name)).toBe(kind)
})

it.each([
  ...['Size', 'Größe', 'Taille', 'サイズ', 'Title', 'Length', 'Couleur de taille', 'Color size', 'Colorful'],
  ...['', ' ', 'constructor', 'Colour (inner)', 'Style', 'Decor'],
])('“%s” says nothing of the look', (name) => {
  expect(appearanceKind(name)).toBeUndefined()
})

it('keeps the options in the order of the product', () => {
  const options = ['Size', 'Material', 'Colour'].map((name) => ({ name, values: [] }))
  expect(appearanceOptions(options).map(({ name }) => name)).toEqual(['Material', 'Colour'])
})
