import { describe, expect, it } from 'vitest'
import { createCsvFiles } from '../../../src/csv/create-csv-files.ts'
import { type CsvRow, holdsData } from '../../../src/domain/csv/csv-row.ts'
import { layoutName } from '../../../src/domain/csv/find-layout.ts'
import { awkwardCases } from '../../support/awkward-csv/awkward-cases.ts'
import { inChunks } from './in-chunks.ts'

const files = createCsvFiles()

describe('an awkward file', () => {
  it.each(awkwardCases)('is read as it is meant: $name', async ({ bytes, expects }) => {
    const open = () => inChunks(bytes, 1_000)
    if (expects.problems?.includes('empty')) {
      await expect(files.survey(open, undefined)).rejects.toThrow('The file is empty.')
      return
    }
    const shape = await files.survey(open, undefined)
    const { encoding, delimiter, headers } = shape
    expect({ encoding, delimiter, layout: layoutName(shape.layout), headers }).toEqual({
      encoding: expects.encoding,
      delimiter: expects.delimiter,
      layout: expects.layout,
      headers: expects.headers,
    })
    const read: CsvRow[] = []
    for await (const rows of files.read(open, shape)) read.push(...rows.filter(holdsData))
    if (expects.problems?.includes('unclosed-quote')) {
      expect(read.some(({ damage }) => damage?.includes('never closed'))).toBe(true)
      return
    }
    expect(read.map(({ cells }) => withoutEmptyEnd(cells))).toEqual(expects.records.map(withoutEmptyEnd))
  })
})

const withoutEmptyEnd = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
