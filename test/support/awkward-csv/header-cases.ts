import { type AwkwardCase, awkward } from './awkward-case.ts'
import { fewColumns, sofaMoss, teeNavy } from './own-columns.ts'

const under = (line: string): string => `${line}\r\n${teeNavy.join(',')}\r\n`
const translated = [
  [
    'German',
    ';',
    ['Produkt-ID', 'Handle', 'Optionswert', 'Zielfarbe', 'Ausgangsbild', 'Vorlage', 'Alternativtext'],
  ],
  [
    'French',
    ';',
    [
      'ID du produit',
      'Identifiant',
      'Valeur de l’option',
      'Couleur cible',
      'Image source',
      'Modèle',
      'Texte alternatif',
    ],
  ],
  [
    'Spanish',
    ',',
    [
      'ID del producto',
      'Identificador',
      'Valor de la opción',
      'Color de destino',
      'Imagen de origen',
      'Plantilla',
      'Texto alternativo',
    ],
  ],
  [
    'Japanese',
    ',',
    ['商品ID', 'ハンドル', 'オプション値', '目標色', '元画像', 'テンプレート', '代替テキスト'],
  ],
] as const
const translatedShopify = [
  [
    'German',
    ['Handle', 'Titel', 'Option1 Name', 'Option1 Wert', 'Varianten-SKU', 'Bildquelle', 'Variantenbild'],
  ],
  [
    'French',
    [
      'Identifiant',
      'Titre',
      'Nom de l’option1',
      'Valeur de l’option1',
      'SKU de la variante',
      'Source de l’image',
      'Image de la variante',
    ],
  ],
] as const

/** Headers as people write them. */
export const headerCases: readonly AwkwardCase[] = [
  awkward({
    name: 'the same header twice',
    headers: ['Handle', 'Prompt', 'Option value', 'Prompt'],
    records: [['classic-tee', 'first', 'Navy', 'second']],
    problems: ['duplicate-header'],
  }),
  awkward({
    name: 'headers that differ only in case',
    headers: ['Handle', 'handle', 'Option value'],
    records: [['classic-tee', 'other-tee', 'Navy']],
    problems: ['duplicate-header'],
  }),
  awkward({
    name: 'spaces around headers and cells',
    headers: fewColumns,
    records: [[' classic-tee', 'Navy ', ' #1F2A44 ', ' Keep. ']],
    text: ' Handle , Option value,Target hex ,\tPrompt\t\r\n classic-tee,Navy , #1F2A44 , Keep. \r\n',
  }),
  awkward({
    name: 'headers in capitals',
    headers: fewColumns.map((header) => header.toUpperCase()),
    records: [teeNavy, sofaMoss],
  }),
  awkward({
    name: 'headers in small letters, with underscores',
    headers: ['handle', 'option_value', 'target_hex', 'prompt'],
    records: [teeNavy, sofaMoss],
  }),
  awkward({
    name: 'American spelling',
    headers: ['Handle', 'Option value', 'Target color'],
    records: [['classic-tee', 'Navy', 'navy']],
  }),
  awkward({
    name: 'a zero-width space and a hard space in the headers',
    headers: fewColumns,
    records: [teeNavy],
    text: under('\u200bHandle,Option\u00a0value,\u00a0Target hex\u200b,Prompt\u2060'),
  }),
  awkward({
    name: 'headers between quotes and spaces',
    headers: fewColumns,
    records: [teeNavy],
    text: under('"Handle","  Option value","Target hex  ",Prompt'),
  }),
  awkward({
    name: 'columns of which nobody knows what they are',
    headers: ['Foo', 'Bar', 'Baz'],
    records: [['1', '2', '3']],
    layout: 'unknown',
  }),
  awkward({
    name: 'rows without headers',
    headers: ['classic-tee', 'Navy', '#1F2A44'],
    records: [['oslo-sofa', 'Moss', '#5B6E4A']],
    layout: 'unknown',
  }),
  ...translated.map(([language, delimiter, headers]) =>
    awkward({
      name: `our columns in ${language}`,
      headers,
      records: [['11920047631', 'classic-tee', 'Navy', '#1F2A44', '1', 'Hoodies', 'Tee, navy']],
      delimiter,
    }),
  ),
  ...translatedShopify.map(([language, headers]) =>
    awkward({
      name: `columns like Shopify’s in ${language}`,
      headers,
      records: [['classic-tee', 'Classic Tee', 'Color', 'Navy', 'TEE-NVY', 'https://cdn.example/a.jpg', '']],
      layout: 'shopify',
    }),
  ),
]
