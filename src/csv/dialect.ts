/** How real files differ from the standard: stray quotation marks, rows of any length, all kinds of line ends. */
export const dialect = {
  bom: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_quotes: true,
  relax_column_count: true,
}
