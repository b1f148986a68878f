import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knowsItsPictures, placePicture } from '../../../../src/domain/csv/write-colorway-pictures.ts'
import { writeCsvRow, writeExactCsvRow } from '../../../../src/domain/csv/write-csv-row.ts'
import type { ProductToWrite } from '../../../../src/domain/csv/write-picture-rows.ts'
import {
  type ResultFormat,
  writeProductCsv,
  writeResultTitles,
} from '../../../../src/domain/csv/write-product-csv.ts'
import { someProduct } from '../../../support/some-product.ts'

const read = (csv: string): string[][] => parse(csv, { relax_column_count: false })

const write = (format: ResultFormat, what: ProductToWrite): Record<string, string>[] => {
  const [titles = [], ...rows] = read(writeResultTitles(format) + writeProductCsv(format, what))
  return rows.map((row) => Object.fromEntries(titles.map((title, at) => [title, row[at] ?? ''])))
}

const tee = someProduct({
  id: 'gid://shopify/Product/77',
  colors: ['White', 'Navy', 'Sand'],
  sizes: ['S', 'M'],
})
const idOf = (color: string, size: string) => `gid://shopify/Product/77/variant/${color}/${size}`
const whiteUrl = 'https://cdn.example/White.jpg?v=1'
const navy = {
  url: 'https://files.example/navy',
  altText: 'Tee, navy',
  variantIds: ['S', 'M'].map((size) => idOf('Navy', size)),
}
const back = { url: 'https://files.example/back', altText: 'Tee, navy (2)', variantIds: [] }

describe('a file for Shopify', () => {
  const rows = write('shopify', { product: tee, pictures: [navy, back] })

  it('has every variant of the product with its options, and what it shows where that is not ours', () => {
    expect(rows.map((row) => [row['Option1 value'], row['Option2 value'], row['Variant image URL']])).toEqual(
      [
        ['White', 'S', whiteUrl],
        ['White', 'M', whiteUrl],
        ['Navy', 'S', navy.url],
        ['Navy', 'M', navy.url],
        ['Sand', 'S', ''],
        ['Sand', 'M', ''],
      ],
    )
    expect(rows.every((row) => row['URL handle'] === 'tee')).toBe(true)
  })

  it('names title and options once, in the first row', () => {
    expect(
      rows.map((row) => [row['Title'], row['Option1 name'], row['Option2 name'], row['Option3 name']]),
    ).toEqual([['Tee', 'Color', 'Size', ''], ...Array.from({ length: 5 }, () => ['', '', '', ''])])
  })

  it('has the gallery as it is, and what is new behind it', () => {
    expect(
      rows.map((row) => [row['Product image URL'], row['Image position'], row['Image alt text']]),
    ).toEqual([
      [whiteUrl, '1', 'White'],
      [navy.url, '2', 'Tee, navy'],
      [back.url, '3', 'Tee, navy (2)'],
      ...Array.from({ length: 3 }, () => ['', '', '']),
    ])
  })

  it('has rows of pictures alone where these are more than variants', () => {
    const single = someProduct({ colors: ['White'], sizes: ['S'] })
    const [, second, ...none] = write('shopify', { product: single, pictures: [back] })
    expect(none).toEqual([])
    expect(second).toMatchObject({
      'URL handle': 'tee',
      'Option1 value': '',
      'Product image URL': back.url,
      'Variant image URL': '',
    })
  })

  it('has no column whose blank field would empty something else of the product', () => {
    expect(
      Object.keys(rows[0]).filter((title) => /price|sku|inventory|description|vendor|tags/i.test(title)),
    ).toEqual([])
  })
})

describe('a file for Matrixify', () => {
  const rows = write('matrixify', { product: tee, pictures: [navy, back] })

  it('names only the variants that take a picture, and updates what is there', () => {
    expect(
      rows.map((row) => [
        row['ID'],
        row['Command'],
        row['Variant ID'],
        row['Variant Command'],
        row['Variant Image'],
      ]),
    ).toEqual([
      ['77', 'UPDATE', 'S', 'UPDATE', navy.url],
      ['77', 'UPDATE', 'M', 'UPDATE', navy.url],
      ['77', 'UPDATE', '', '', ''],
    ])
    expect(rows[1]).toMatchObject({ 'Option1 Name': 'Color', 'Option1 Value': 'Navy', 'Option2 Value': 'M' })
  })

  it('has each picture once, beside those of the gallery', () => {
    expect(
      rows.map((row) => [
        row['Image Src'],
        row['Image Command'],
        row['Image Position'],
        row['Image Alt Text'],
      ]),
    ).toEqual([
      [navy.url, 'MERGE', '2', 'Tee, navy'],
      ['', '', '', ''],
      [back.url, 'MERGE', '3', 'Tee, navy (2)'],
    ])
  })
})

const text = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '-',
    '+2',
    '@home',
    ' =1',
    '\t=1',
    'a\r\nb',
    '"',
    '""',
    'é\u0301',
    '👩🏽‍🔬',
    'a,b;c',
    ' x ',
    '\u{feff}x',
    "'",
    '',
  ),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(',', '"', '\r', '\n', ' ', '=', 'ü', '😀') }),
)

describe.each(['shopify', 'matrixify'] as const)('names of any kind, for %s', (format) => {
  it('come back as the shop has them', () => {
    fc.assert(
      fc.property(text, text, text, text, (title, option, value, altText) => {
        const product = {
          ...tee,
          title,
          options: [{ name: option, values: [] }],
          variants: [{ ...tee.variants[0], selected: [{ option, value }] }],
        }
        const [row] = write(format, {
          product,
          pictures: [{ ...navy, altText, variantIds: [product.variants[0].id] }],
        })
        const told = Object.values(row)
        expect(told).toEqual(expect.arrayContaining([option, value, navy.url]))
        if (format === 'shopify') expect(row['Title']).toBe(title)
        else expect(row['Image Alt Text']).toBe(altText)
      }),
    )
  })
})

it('rows for people come back too, but for the mark before a formula', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), (fields) => {
      const [row] = read(writeCsvRow(fields))
      expect(row.map((field, at) => (field === fields[at] ? field : field.replace(/^'/, '')))).toEqual(fields)
      expect(read(writeExactCsvRow(fields))).toEqual([fields])
      for (const field of row) expect(field.trimStart()).not.toMatch(/^[=+\-@]/)
    }),
  )
})

describe('a picture is placed on', () => {
  const colorwayValues = [{ option: 'Color', value: 'Navy' }]
  const picture = {
    colorwayValues,
    angle: 0,
    variantMedia: { [idOf('Navy', 'S')]: null },
    mediaId: undefined,
    altText: '',
  }
  const placedOn = (product: typeof tee, given: Partial<typeof picture> | { mediaId: string } = {}) =>
    placePicture(product, { ...picture, ...given }, 'u').variantIds
  const showing = (color: string, mediaId: string) => ({
    ...tee,
    variants: tee.variants.map((variant) =>
      variant.title.startsWith(color) && variant.title.endsWith('S') ? { ...variant, mediaId } : variant,
    ),
  })

  it('all sizes of its colorway, also those that came since', () => {
    expect(placedOn(tee)).toEqual(navy.variantIds)
  })

  it('none for a further angle', () => {
    expect(placedOn(tee, { angle: 2 })).toEqual([])
  })

  it('no variant that shows something else since', () => {
    expect(placedOn(showing('Navy', 'theirs'))).toEqual([idOf('Navy', 'M')])
  })

  it('a variant that shows it already', () => {
    expect(placedOn(showing('Navy', 'ours'), { mediaId: 'ours' })).toEqual(navy.variantIds)
  })

  it('nothing where a variant shows what the gallery does not have', () => {
    expect(knowsItsPictures(tee)).toBe(true)
    expect(knowsItsPictures(showing('Navy', 'elsewhere'))).toBe(false)
  })
})
