/**
 * Spreadsheets take a field that begins like this for a formula, and would run what a product is called. Some cut off
 * spaces first, and some read the wide signs of Chinese and Japanese as the narrow ones.
 * https://owasp.org/www-community/attacks/CSV_Injection (2026-11)
 */
const formula = /^(\s*[=+\-@＝＋－＠]|[\t\r\n])/

/** One row of CSV (RFC 4180) for people, with its line break: an apostrophe keeps what looks like a formula a text. */
export const writeCsvRow = (fields: readonly string[]): string =>
  writeExactCsvRow(fields.map((field) => (formula.test(field) ? `'${field}` : field)))

/**
 * The same with every field exactly as it is, for files that a program reads: an option value "-" that came back with
 * an apostrophe would be another variant.
 */
export const writeExactCsvRow = (fields: readonly string[]): string => `${fields.map(quote).join(',')}\r\n`

const quote = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)
