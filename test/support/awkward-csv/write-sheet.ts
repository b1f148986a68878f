export type CsvDelimiter = ',' | ';' | '\t' | '|'

interface Style {
  readonly delimiter: CsvDelimiter
  readonly lineBreak: string
}

/** Rows as RFC 4180 has them, but for delimiter and line break. */
export const writeSheet = (rows: readonly (readonly string[])[], { delimiter, lineBreak }: Style): string =>
  rows.map((row) => `${row.map((cell) => quote(cell, delimiter)).join(delimiter)}${lineBreak}`).join('')

const quote = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
