/** Spreadsheets take a field that begins like this for a formula, and would run what a product is called. */
const formula = /^[=+\-@\t\r]/

/** One row of CSV (RFC 4180), with its line break. */
export const writeCsvRow = (fields: readonly string[]): string => `${fields.map(writeField).join(',')}\r\n`

const writeField = (field: string): string => {
  const harmless = formula.test(field) ? `'${field}` : field
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
