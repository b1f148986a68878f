import { Readable } from 'node:stream'
import { type CsvError, parse } from 'csv-parse'
import type { CsvRow } from '../domain/csv/csv-row.ts'
import type { CsvShape, OpenFile } from '../ports/csv-files.ts'
import { decodeText } from './decode-text.ts'
import { dialect } from './dialect.ts'

/** Descriptions in HTML are long; what is longer is a quotation mark that is never closed. */
const mostRecordBytes = 4 * 1024 * 1024
const rowsPerChunk = 1_000
/** A file with more of them is not worth the time. */
const mostRestarts = 20

/** What has to be known of a file to take it apart. */
export type WrittenShape = Pick<CsvShape, 'encoding' | 'delimiter' | 'headerRow'>

/**
 * The rows below the headers, with their numbers. A quotation mark that is never closed would swallow what follows: the
 * line that opens it comes as a damaged row, and reading goes on with the next one.
 */
export async function* parseRows(
  open: OpenFile,
  { encoding, delimiter, headerRow }: WrittenShape,
): AsyncGenerator<readonly CsvRow[]> {
  let from: Start = { byte: 0, row: 0 }
  for (let restarts = 0; ; restarts++) {
    const parsing = { from, delimiter }
    let broken: number | undefined
    for await (const rows of parseFrom(decodeText(open, encoding), parsing, (row) => (broken = row))) {
      const data = rows.filter(({ number }) => number > headerRow)
      if (data.length > 0) yield data
    }
    if (broken === undefined) return
    if (restarts === mostRestarts) {
      yield [{ number: broken, cells: [], damage: `Row ${broken} and all rows below it ${cannotBeRead}` }]
      return
    }
    const start = await findRow(decodeText(open, encoding), parsing, broken)
    const { text, nextByte } = await readLine(decodeText(open, encoding), start)
    if (broken > headerRow) yield [{ number: broken, cells: text.split(delimiter), damage: neverClosed }]
    from = { byte: nextByte, row: broken }
  }
}

const neverClosed = 'A quotation mark that opens in this row is never closed: close it, or take it out.'
const cannotBeRead =
  'cannot be read, as quotation marks are not closed in many rows above: close them, or take them out.'

/** Where parsing begins: behind that row, at that byte of the decoded text. */
interface Start {
  readonly byte: number
  readonly row: number
}

interface Parsing {
  readonly from: Start
  readonly delimiter: CsvShape['delimiter']
}

/** Ends before a row that cannot be read, and tells its number. */
async function* parseFrom(
  text: AsyncIterable<Buffer>,
  { from, delimiter }: Parsing,
  tellBroken: (row: number) => void,
): AsyncGenerator<CsvRow[]> {
  const source = Readable.from(skipBytes(text, from.byte))
  const parser = parse({
    ...dialect,
    bom: from.byte === 0,
    delimiter,
    max_record_size: mostRecordBytes,
    skip_records_with_error: true,
  })
  let end = Number.POSITIVE_INFINITY
  parser.on('skip', ({ records }: CsvError) => {
    end = Math.min(end, from.row + Number(records))
  })
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let number = from.row
  let rows: CsvRow[] = []
  try {
    for await (const cells of parser) {
      if (number === end) break
      number++
      rows.push({ number, cells })
      if (rows.length < rowsPerChunk) continue
      yield rows
      rows = []
    }
  } finally {
    // The parser does not end what is piped into it.
    source.destroy()
  }
  if (rows.length > 0) yield rows
  if (number === end) tellBroken(end + 1)
}

async function* skipBytes(text: AsyncIterable<Buffer>, bytes: number): AsyncGenerator<Buffer> {
  let left = bytes
  for await (const chunk of text) {
    if (left < chunk.length) yield left > 0 ? chunk.subarray(left) : chunk
    left = Math.max(0, left - chunk.length)
  }
}

/** The byte of the decoded text at which a row begins. */
const findRow = async (
  text: AsyncIterable<Buffer>,
  { from, delimiter }: Parsing,
  row: number,
): Promise<number> => {
  const wanted = row - from.row - 1
  if (wanted === 0) return from.byte
  const source = Readable.from(skipBytes(text, from.byte))
  const parser = parse({
    ...dialect,
    bom: from.byte === 0,
    delimiter,
    info: true,
    skip_records_with_error: true,
  })
  source.pipe(parser)
  let seen = 0
  let end = 0
  for await (const { info } of parser) {
    end = info.bytes
    if (++seen === wanted) break
  }
  source.destroy()
  return from.byte + end
}

/** The line that begins at that byte, and where the next one does. */
const readLine = async (
  text: AsyncIterable<Buffer>,
  byte: number,
): Promise<{ readonly text: string; readonly nextByte: number }> => {
  let seen = Buffer.alloc(0)
  for await (const chunk of skipBytes(text, byte)) {
    seen = Buffer.concat([seen, chunk])
    const line = /^([^\r\n]*)(?:\r\n|\n|\r(?=[\s\S]))/.exec(seen.toString('latin1'))
    if (line) return { text: seen.subarray(0, line[1].length).toString(), nextByte: byte + line[0].length }
  }
  return { text: seen.toString().trimEnd(), nextByte: byte + seen.length }
}
