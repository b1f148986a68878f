import type { Option } from './product.ts'

export type AppearanceKind = 'color' | 'material' | 'pattern' | 'finish'

const namesByKind: Record<AppearanceKind, readonly string[]> = {
  color: [
    ...['color', 'colour', 'colorway', 'colourway', 'shade', 'couleur', 'coloris', 'farbe', 'farbton'],
    ...['colore', 'cor', 'kleur', 'färg', 'farge', 'farve', 'väri', 'kolor', 'barva', 'szín', 'renk'],
    ...['colors', 'colours', 'couleurs', 'farben', 'colori', 'colores', 'cores', 'kleuren'],
    ...['цвет', 'колір', 'χρώμα', 'カラー', '色', '颜色', '顏色', '색상', 'màu', 'สี', 'צבע', 'لون'],
  ],
  material: [
    'material',
    'matière',
    'materiale',
    'materiaal',
    'stoff',
    'fabric',
    'tissu',
    'tela',
    'leather',
    '素材',
    '材质',
    '소재',
  ],
  pattern: ['pattern', 'print', 'motif', 'muster', 'motivo', 'patrón', '柄', '图案', '패턴'],
  finish: ['finish', 'finition', 'oberfläche', 'finitura', 'acabado', '仕上げ'],
}

/**
 * Which kind of appearance an option's name stands for, or undefined for sizes, lengths and the like.
 * Names are compared whole and without case, so that "Color" counts and
 * "Colorful life size" does not.
 */
export const appearanceKind = (optionName: string): AppearanceKind | undefined => {
  const name = optionName.normalize('NFC').trim().toLowerCase()
  for (const kind of ['color', 'material', 'pattern', 'finish'] as const) {
    if (namesByKind[kind].includes(name)) return kind
  }
  return undefined
}

/** The options that change how the product looks, in the product's own order. */
export const appearanceOptions = (options: readonly Option[]): Option[] =>
  options.filter((option) => appearanceKind(option.name) !== undefined)
