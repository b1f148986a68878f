/** A cell whose first or last character may be one to take away. Most have none, and a file has millions. */
const plain = /^[^\s='"\u200b\ufeff](?:[\s\S]*[^\s\u200b\ufeff])?$/

/**
 * What a cell says: without space around it, without the apostrophe by which formulas are made harmless, and out of
 * the `="00123"` by which spreadsheets are told to leave a number as it is.
 */
export const cleanCell = (cell: string): string => {
  if (cell === '' || plain.test(cell)) return cell
  const text = cell.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, '')
  const literal = /^="((?:[^"]|"")*)"$/.exec(text)
  if (literal) return literal[1].replaceAll('""', '"').trim()
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1).trim() : text
}

/** Whether a spreadsheet would have worked something out here: the file holds the question, not the answer. */
export const isFormula = (text: string): boolean => /^=\s*[-+(\w{'"$@]/.test(text)
