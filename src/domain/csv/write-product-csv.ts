import { writeExactCsvRow } from './write-csv-row.ts'
import { matrixifyLayout } from './write-matrixify-rows.ts'
import type { PictureLayout, ProductToWrite } from './write-picture-rows.ts'
import { shopifyLayout } from './write-shopify-rows.ts'

export const resultFormats = ['shopify', 'matrixify'] as const
/** The program that is to import the file. */
export type ResultFormat = (typeof resultFormats)[number]

const layouts: Readonly<Record<ResultFormat, PictureLayout>> = {
  shopify: shopifyLayout,
  matrixify: matrixifyLayout,
}

/** Matrixify tells by the word "Products" in the name of a file what is in it. */
export const resultFilenames: Readonly<Record<ResultFormat, string>> = {
  shopify: 'colorway-results.csv',
  matrixify: 'colorway-Products.csv',
}

export const writeResultTitles = (format: ResultFormat): string => writeExactCsvRow(layouts[format].titles)

/** All rows of one product. */
export const writeProductCsv = (format: ResultFormat, what: ProductToWrite): string =>
  layouts[format].rowsOf(what).map(writeExactCsvRow).join('')
