import type { CsvRow } from '../domain/csv/csv-row.ts'
import type { CsvLayout, HeaderMapping } from '../domain/csv/find-layout.ts'

export const csvEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'shift_jis'] as const

export type CsvEncoding = (typeof csvEncodings)[number]

/** How a file is written. */
export interface CsvShape {
  readonly encoding: CsvEncoding
  readonly delimiter: ',' | ';' | '\t' | '|'
  readonly headers: readonly string[]
  /** The row in which the headers stand, from 1: what is above them is no data. */
  readonly headerRow: number
  /** undefined where the headers are none that are known. */
  readonly layout: CsvLayout | undefined
}

/** Opens a file from its start; may be called again. */
export type OpenFile = () => AsyncIterable<Uint8Array>

/** Reads text files with separated values, however they are written. */
export interface CsvFiles {
  /**
   * Finds out how the file is written. Reads all of it once, as a single letter near the end may tell the encoding,
   * and holds no more than a part of it.
   * @throws ColorwayError `invalid_input` for what is empty or no text at all
   */
  survey(open: OpenFile, mapping: HeaderMapping | undefined): Promise<CsvShape>
  /**
   * The rows below the headers, some thousand at a time; blank ones come, too, so that
   * their numbers are those of spreadsheets. What cannot be read comes as a row with `damage`: nothing is left out.
   */
  read(
    open: OpenFile,
    shape: Pick<CsvShape, 'encoding' | 'delimiter' | 'headerRow'>,
  ): AsyncIterable<readonly CsvRow[]>
}
