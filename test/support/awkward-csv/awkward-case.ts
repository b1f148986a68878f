import { type CsvEncoding, encode } from './encode.ts'
import { type CsvDelimiter, writeSheet } from './write-sheet.ts'

/** What whoever reads the file should tell the merchant of it. */
export type AwkwardProblem =
  | 'empty'
  | 'no-rows'
  | 'duplicate-header'
  | 'short-row'
  | 'long-row'
  | 'unclosed-quote'
  | 'stray-quote'
  | 'nul-bytes'
  | 'title-line'
  | 'footer'

/** A file as people have it, and what it should be read as. */
export interface AwkwardCase {
  readonly name: string
  readonly bytes: Uint8Array
  readonly expects: {
    /** Whose columns they are. */
    readonly layout: 'colorway' | 'shopify' | 'matrixify' | 'unknown'
    readonly encoding: CsvEncoding
    readonly delimiter: CsvDelimiter
    /**
     * In their spelling, without spaces at the ends and without characters that nobody sees; a hard space is a space.
     * Columns at the end that have no header and no cell are none.
     */
    readonly headers: readonly string[]
    /**
     * Cells as text, as they are in the file, without NULs. A row has a cell for each header, or more where it is too
     * long. Rows without any text are none.
     */
    readonly records: readonly (readonly string[])[]
    readonly problems?: readonly AwkwardProblem[]
  }
}

interface Given {
  readonly name: string
  readonly headers: readonly string[]
  readonly records: readonly (readonly string[])[]
  readonly layout?: AwkwardCase['expects']['layout']
  readonly delimiter?: CsvDelimiter
  readonly encoding?: CsvEncoding
  readonly bom?: boolean
  readonly problems?: readonly AwkwardProblem[]
  /** The file as it is; without it, headers and records are written plainly. */
  readonly text?: string
  readonly lineBreak?: string
}

export const awkward = ({
  name,
  headers,
  records,
  layout = 'colorway',
  delimiter = ',',
  encoding = 'utf-8',
  bom = false,
  problems,
  lineBreak = '\r\n',
  text = writeSheet([headers, ...records], { delimiter, lineBreak }),
}: Given): AwkwardCase => ({
  name,
  bytes: encode(`${bom ? '\u{feff}' : ''}${text}`, encoding),
  expects: { layout, encoding, delimiter, headers, records, ...(problems && { problems }) },
})
