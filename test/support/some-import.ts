import type { CsvShape } from '../../src/ports/csv-files.ts'
import type { ImportSummary, NewImport, RowChunk } from '../../src/ports/csv-import-store.ts'
import { someProduct } from './some-product.ts'

export const someFile: NewImport = {
  fileName: 'wishes.csv',
  partKeys: ['a'.repeat(64)],
  fileBytes: 100,
  requestedBy: 'staff 7',
  quality: 'final',
  strict: false,
  mapping: undefined,
}

export const someShape: CsvShape = {
  encoding: 'utf-8',
  delimiter: ',',
  headers: ['Handle', 'Colour'],
  headerRow: 1,
  layout: { kind: 'colorway', columns: { handle: 0, optionValue: 1 }, repeated: [] },
}

/** A row that is planned, and one that has an error. */
export const someChunk: RowChunk = {
  rows: [
    {
      number: 2,
      outcome: 'planned',
      part: 0,
      edit: {
        productId: someProduct().id,
        colorwayKey: '[["Color","Navy"]]',
        target: '',
        order: {
          colorwayKey: '[["Color","Navy"]]',
          source: undefined,
          isFurther: false,
          onlyMissing: false,
          wish: {},
        },
        provider: undefined,
        needs: { needsPrompt: false, promptCharacters: 100 },
      },
    },
    { number: 3, outcome: 'error', problem: { code: 'no-product', message: 'The row names no product.' } },
  ],
  rowRead: 3,
  dataRows: 2,
  bytesRead: 100,
}

export const someImportSummary: ImportSummary = {
  planned: 1,
  notes: 0,
  errors: 1,
  edits: 1,
  products: 1,
  quotes: [{ provider: undefined, edits: 1, calls: 1, leastMicros: 0n, mostMicros: 0n, seconds: 1 }],
}
