import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createCsvFiles } from '../../../src/csv/create-csv-files.ts'
import { decodeText } from '../../../src/csv/decode-text.ts'
import { parseRows } from '../../../src/csv/parse-rows.ts'
import { holdsData } from '../../../src/domain/csv/csv-row.ts'
import { createRowReader } from '../../../src/domain/csv/read-row.ts'
import { ColorwayError } from '../../../src/domain/errors.ts'
import type { CsvShape } from '../../../src/ports/csv-files.ts'
import { inChunks } from './in-chunks.ts'

const files = createCsvFiles()

/** What structure is made of comes often: by chance alone there would be none. */
const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(',', ';', '\t', '"', '""', '\r\n', '\n', '\r', '\0', ' ', '=', "'", '\ufeff'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('Handle', 'SKU', 'Colour', 'Option1 Value', 'Navy', 'tee', '#123'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
)
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => Buffer.from(pieces.join('')))
const bytes = fc.oneof(
  text,
  fc.uint8Array({ maxLength: 80 }),
  fc.tuple(text, fc.uint8Array({ maxLength: 8 }), text).map((parts) => Buffer.concat(parts)),
)

const readAll = async (content: Uint8Array, size: number) => {
  const open = () => inChunks(content, size)
  const shape = await files.survey(open, undefined)
  const all: { readonly number: number; readonly cells: readonly string[] }[] = []
  // Without the thread, which only hands rows on: ten thousand files take their time there.
  for await (const rows of parseRows(open, { ...shape, headerRow: 0 })) all.push(...rows)
  let decoded = ''
  for await (const chunk of decodeText(open, shape.encoding)) decoded += chunk.toString('latin1')
  return { shape, all, decoded: Buffer.from(decoded, 'latin1').toString() }
}

/** Everything but separators, quotation marks and what nobody sees, in order. */
const letters = (content: string, { delimiter }: CsvShape): string =>
  content.replaceAll(/[\s"\ufeff\ufffd]/g, '').replaceAll(delimiter, '')

it('reads any bytes without a crash, and loses nothing of them', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, fc.integer({ min: 1, max: 50 }), async (content, size) => {
      const read = await readAll(content, size).catch((error: unknown) => {
        // What is no text, or empty, is said to be.
        expect(error).toBeInstanceOf(ColorwayError)
        return undefined
      })
      if (!read) return
      const { shape, all, decoded } = read
      expect(letters(all.flatMap(({ cells }) => cells).join(''), shape)).toBe(letters(decoded, shape))
      expect(all.map(({ number }) => number)).toEqual(all.map((_, at) => at + 1))
      if (!shape.layout) return
      const readRow = createRowReader(shape.layout, shape.headers)
      for (const row of all) expect(readRow(row).kind === 'blank').toBe(!holdsData(row))
    }),
    { numRuns: 10_000 },
  )
}, 120_000)
