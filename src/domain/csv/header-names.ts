import type { CsvField, OrderField } from './csv-field.ts'

/** How our own format writes its headers; the first of each is the documented one. */
export const orderHeaders: Readonly<Record<OrderField, readonly string[]>> = {
  productId: ['Product ID', 'Produkt-ID', 'ID produit', 'ID de producto', 'ID prodotto', '商品ID'],
  handle: [
    'Handle',
    'Product handle',
    'URL handle',
    'Produkt-Handle',
    'Identifiant',
    'Identificador',
    'ハンドル',
    '商品ハンドル',
  ],
  sku: [
    'SKU',
    'Variant SKU',
    'Article number',
    'Artikelnummer',
    'Référence',
    'Référence (SKU)',
    'UGS',
    'Referencia',
    'Codice articolo',
    '品番',
    '商品コード',
  ],
  variantId: [
    'Variant ID',
    'Varianten-ID',
    'ID variante',
    'ID de variante',
    'ID de la variante',
    'バリエーションID',
  ],
  optionValue: [
    'Option value',
    'Colour',
    'Color',
    'Colorway',
    'Optionswert',
    'Farbe',
    'Valeur d’option',
    "Valeur de l'option",
    'Valeur d’option 1',
    'Couleur',
    'Valor de opción',
    'Valor de la opción',
    'Valore opzione',
    'Colore',
    'カラー',
    '色',
    'オプション値',
    'オプションの値',
  ],
  targetColor: [
    'Target colour',
    'Target color',
    'Zielfarbe',
    'Couleur cible',
    'Color objetivo',
    'Color de destino',
    'Colore di destinazione',
    '目標色',
    'ターゲットカラー',
    '変更後の色',
  ],
  targetHex: [
    'Target hex',
    'Hex',
    'Colour code',
    'Color code',
    'Ziel-Hex',
    'Farbcode',
    'Hex-Code',
    'Hex cible',
    'Code couleur',
    'Hex objetivo',
    'Código de color',
    'Codice colore',
    'カラーコード',
  ],
  source: [
    'Source picture',
    'Source image',
    'Source picture URL',
    'Image URL',
    'Picture',
    'Quellbild',
    'Ausgangsbild',
    'Image source',
    'Photo source',
    'Imagen de origen',
    'Immagine di origine',
    '元画像',
  ],
  template: ['Template', 'Vorlage', 'Modèle', 'Plantilla', 'Modello', 'テンプレート'],
  prompt: ['Prompt', 'Anweisung', 'Consigne', 'Instrucción', 'プロンプト'],
  thing: ['Thing', 'Garment', 'Gegenstand', 'Objet', 'Objeto', 'Oggetto', '対象'],
  provider: ['Provider', 'Editor', 'Anbieter', 'Fournisseur', 'Proveedor', 'Fornitore', 'プロバイダー'],
  altText: [
    'Alt text',
    'Alternative text',
    'Alternativtext',
    'Alt-Text',
    'Texte alternatif',
    'Texto alternativo',
    'Testo alternativo',
    '代替テキスト',
  ],
  angle: ['Angle', 'Ansicht', 'Blickwinkel', 'Vue', 'Ángulo', 'Angolo', 'アングル'],
}

/** How people who translate an export call the value of an option. */
const optionHeaders = (number: number): readonly string[] => [
  `Option${number} Value`,
  `Option${number}-Wert`,
  `Wert der Option ${number}`,
  `Valeur de l’option${number}`,
  `Valeur de l’option ${number}`,
  `Valor de la opción${number}`,
  `Valor de la opción ${number}`,
  `オプション${number}の値`,
]

/**
 * How product exports write theirs. Classic: https://help.shopify.com/en/manual/products/import-export/using-csv;
 * newer files of Shopify say "URL handle" and "Product image URL" for the same. Matrixify: https://matrixify.app/documentation/products/
 */
export const exportHeaders: Readonly<Partial<Record<CsvField, readonly string[]>>> = {
  productId: ['ID', 'Product ID'],
  handle: ['Handle', 'URL handle', 'URL-Handle', 'Identifiant', 'Identifiant URL', 'Identificador', 'Identificador de URL'],
  title: ['Title', 'Titel', 'Titre', 'Título', 'タイトル'],
  option1: optionHeaders(1),
  option2: optionHeaders(2),
  option3: optionHeaders(3),
  variantId: ['Variant ID'],
  sku: ['Variant SKU', 'SKU', 'Varianten-SKU', 'SKU der Variante', 'SKU de la variante', 'UGS de la variante'],
  imageUrl: [
    'Image Src',
    'Product image URL',
    'Image URL',
    'Bild-Quelle',
    'Bild-URL',
    'Source de l’image',
    'URL de l’image',
    'Fuente de la imagen',
    'URL de la imagen',
  ],
  imagePosition: ['Image Position', 'Bildposition', 'Position de l’image', 'Posición de la imagen'],
  command: ['Command'],
  variantCommand: ['Variant Command'],
}

/** Any of these marks a product export of Shopify, beside what names the product. */
export const optionMarks: readonly string[] = [
  'Option1 Name',
  'Option1-Name',
  'Name der Option 1',
  'Nom de l’option1',
  'Nom de l’option 1',
  'Nombre de la opción1',
  'Nombre de la opción 1',
  'オプション1の名前',
  ...optionHeaders(1),
]

/** And so does any of these, where no column is one of our own format. */
export const pictureMarks: readonly string[] = [
  ...(exportHeaders.imageUrl ?? []),
  'Variant Image',
  'Variant image URL',
  'Variantenbild',
  'Image de la variante',
  'Imagen de la variante',
]

/** Any of these besides marks Matrixify's sheet of products. */
export const matrixifyMarks = [
  'Command',
  'Top Row',
  'Row #',
  'Variant ID',
  'Variant Command',
  'Image Command',
  'Image Type',
  'Tags Command',
] as const
