import { type AwkwardCase, awkward } from './awkward-case.ts'

const classicColumns = [
  'Handle',
  'Title',
  'Body (HTML)',
  'Vendor',
  'Product Category',
  'Type',
  'Tags',
  'Published',
  'Option1 Name',
  'Option1 Value',
  'Option2 Name',
  'Option2 Value',
  'Option3 Name',
  'Option3 Value',
  'Variant SKU',
  'Variant Grams',
  'Variant Price',
  'Image Src',
  'Image Position',
  'Image Alt Text',
  'Gift Card',
  'Variant Image',
  'Status',
]

/** Of Shopify's template since 2025. https://help.shopify.com/en/manual/products/import-export/using-csv (2026-11) */
const newerColumns = [
  'Title',
  'URL handle',
  'Description',
  'Vendor',
  'Product category',
  'Type',
  'Tags',
  'Published on online store',
  'Status',
  'SKU',
  'Barcode',
  'Option1 name',
  'Option1 value',
  'Option1 Linked To',
  'Option2 name',
  'Option2 value',
  'Option2 Linked To',
  'Price',
  'Product image URL',
  'Image position',
  'Image alt text',
  'Variant image URL',
  'Gift card',
  'Color (product.metafields.shopify.color-pattern)',
]

/** https://matrixify.app/documentation/products/ (2026-11) */
const matrixifyColumns = [
  'ID',
  'Handle',
  'Command',
  'Title',
  'Tags',
  'Tags Command',
  'Row #',
  'Top Row',
  'Image Type',
  'Image Src',
  'Image Command',
  'Image Position',
  'Image Alt Text',
  'Variant ID',
  'Variant Command',
  'Option1 Name',
  'Option1 Value',
  'Option2 Name',
  'Option2 Value',
  'Variant SKU',
  'Variant Image',
]

/** A row of these columns out of what it has of them. */
const rowOf =
  (columns: readonly string[]) =>
  (cells: Readonly<Record<string, string>>): string[] => {
    const odd = Object.keys(cells).filter((title) => !columns.includes(title))
    if (odd.length > 0) throw new Error(`There is no column ${odd.join(', ')}.`)
    return columns.map((column) => cells[column] ?? '')
  }

const classic = rowOf(classicColumns)
const newer = rowOf(newerColumns)
const matrixify = rowOf(matrixifyColumns)
const cdn = 'https://cdn.shopify.com/s/files/1/0001/products'

const classicRows = [
  classic({
    Handle: 'classic-tee',
    Title: 'Classic Tee',
    'Body (HTML)': '<p>A "tee",\nof cotton.</p>',
    Vendor: 'Acme',
    Tags: 'summer, cotton',
    Published: 'true',
    'Option1 Name': 'Color',
    'Option1 Value': 'White',
    'Option2 Name': 'Size',
    'Option2 Value': 'S',
    'Variant SKU': "'00123",
    'Variant Grams': '180',
    'Variant Price': '19.90',
    'Image Src': `${cdn}/white.jpg?v=1`,
    'Image Position': '1',
    'Image Alt Text': 'Tee, white',
    'Gift Card': 'false',
    'Variant Image': `${cdn}/white.jpg?v=1`,
    Status: 'active',
  }),
  classic({
    Handle: 'classic-tee',
    'Option1 Value': 'Navy',
    'Option2 Value': 'S',
    'Variant SKU': "'00124",
    'Variant Grams': '180',
    'Variant Price': '19.90',
    'Image Src': `${cdn}/back.jpg?v=1`,
    'Image Position': '2',
  }),
  // A picture alone.
  classic({ Handle: 'classic-tee', 'Image Src': `${cdn}/detail.jpg?v=1`, 'Image Position': '3' }),
  classic({
    Handle: 'gift-card',
    Title: 'Gift Card',
    'Option1 Name': 'Title',
    'Option1 Value': 'Default Title',
    'Gift Card': 'true',
    Status: 'draft',
  }),
]

const newerRows = [
  newer({
    Title: 'Classic Tee',
    'URL handle': 'classic-tee',
    Status: 'Active',
    SKU: 'TEE-WHT-S',
    'Option1 name': 'Color',
    'Option1 value': 'White',
    'Option1 Linked To': 'product.metafields.shopify.color-pattern',
    'Option2 name': 'Size',
    'Option2 value': 'S',
    Price: '19.90',
    'Product image URL': `${cdn}/white.jpg?v=1`,
    'Image position': '1',
    'Variant image URL': `${cdn}/white.jpg?v=1`,
    'Color (product.metafields.shopify.color-pattern)': 'white; navy',
  }),
  newer({
    'URL handle': 'classic-tee',
    SKU: 'TEE-NVY-S',
    'Option1 value': 'Navy',
    'Option2 value': 'S',
    Price: '19.90',
  }),
  newer({ 'URL handle': 'classic-tee', 'Product image URL': `${cdn}/back.jpg?v=1`, 'Image position': '2' }),
]

const matrixifyRows = [
  matrixify({
    ID: '11920047631',
    Handle: 'classic-tee',
    Command: 'MERGE',
    Title: 'Classic Tee',
    Tags: 'cotton, summer',
    'Tags Command': 'REPLACE',
    'Row #': '1',
    'Top Row': 'TRUE',
    'Image Type': 'IMAGE',
    'Image Src': `${cdn}/white.jpg?v=1`,
    'Image Command': 'MERGE',
    'Image Position': '1',
    'Variant ID': '39072856',
    'Variant Command': 'MERGE',
    'Option1 Name': 'Color',
    'Option1 Value': 'White',
    'Option2 Name': 'Size',
    'Option2 Value': 'S',
    'Variant SKU': 'TEE-WHT-S',
    'Variant Image': `${cdn}/white.jpg?v=1`,
  }),
  matrixify({
    ID: '11920047631',
    Handle: 'classic-tee',
    Command: 'MERGE',
    'Row #': '2',
    'Variant ID': '39072857',
    'Variant Command': 'MERGE',
    'Option1 Name': 'Color',
    'Option1 Value': 'Navy',
    'Option2 Name': 'Size',
    'Option2 Value': 'S',
  }),
  matrixify({
    ID: '11920047631',
    Handle: 'classic-tee',
    Command: 'MERGE',
    'Row #': '3',
    'Image Type': 'IMAGE',
    'Image Src': `${cdn}/back.jpg?v=1`,
    'Image Command': 'MERGE',
    'Image Position': '2',
  }),
]

/** Exports of other programs, with the rows that go on with a product. */
export const shopExportCases: readonly AwkwardCase[] = [
  awkward({
    name: 'Shopify’s classic export, with rows of variants and of pictures alone',
    headers: classicColumns,
    records: classicRows,
    layout: 'shopify',
    lineBreak: '\n',
  }),
  awkward({
    name: 'Shopify’s classic export, saved by a German Excel',
    headers: classicColumns,
    records: [
      ...classicRows,
      classic({ Handle: 'muetze', Title: 'Mütze', 'Option1 Name': 'Farbe', 'Option1 Value': 'Grün' }),
    ],
    layout: 'shopify',
    delimiter: ';',
    encoding: 'windows-1252',
  }),
  awkward({
    name: 'Shopify’s export since 2025, with linked options',
    headers: newerColumns,
    records: newerRows,
    layout: 'shopify',
    lineBreak: '\n',
  }),
  awkward({
    name: 'Shopify’s export with its headers out of order',
    headers: classicColumns.toReversed(),
    records: classicRows.map((row) => row.toReversed()),
    layout: 'shopify',
  }),
  awkward({
    name: 'Matrixify’s sheet of products, with its commands',
    headers: matrixifyColumns,
    records: matrixifyRows,
    layout: 'matrixify',
    bom: true,
  }),
  awkward({
    name: 'Matrixify’s sheet cut down to variants and pictures',
    headers: ['Variant ID', 'Variant Command', 'Variant Image'],
    records: [['39072856', 'UPDATE', `${cdn}/white.jpg?v=1`]],
    layout: 'matrixify',
  }),
]
