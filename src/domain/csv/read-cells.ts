import { cleanCell, isFormula } from './clean-cell.ts'
import type { ReadCell } from './csv-field.ts'
import type { CsvLayout } from './find-layout.ts'
import type { RowProblem } from './row-problem.ts'

interface CellReader {
  /** The cells by their fields; undefined where all of those that are read are empty. */
  readonly readCells: (cells: readonly string[]) => ReadCell | undefined
  /** What keeps a row from being believed, whatever it says. */
  readonly findUnreadable: (cells: readonly string[]) => RowProblem | undefined
}

/** Reads the cells of a layout's columns. The cells of a row are to be used before those of the next are read. */
export const createCellReader = ({ columns, kind }: CsvLayout, headers: readonly string[]): CellReader => {
  const read = Object.entries(columns)
  const cleaned: Record<string, string> = {}
  const cell: ReadCell = (field) => cleaned[field] ?? ''
  return {
    readCells: (cells) => {
      let isEmpty = true
      for (const [field, at] of read) {
        const text = cleanCell(cells[at] ?? '')
        if (text !== '') isEmpty = false
        cleaned[field] = text
      }
      return isEmpty ? undefined : cell
    },
    findUnreadable: (cells) => {
      if (cells.length > headers.length && cells.slice(headers.length).some((text) => text.trim() !== ''))
        return tooMany(cells, headers)
      for (const [field, at] of read) {
        const text = cleaned[field]
        const problem = tellUnreadable(text)
        if (problem && (kind === 'colorway' || fieldsToFind.includes(field)))
          return { code: 'cell', column: headers[at], value: text, ...problem }
      }
      return undefined
    },
  }
}

/** Of an export, what else is in a row is nobody's business here. */
const fieldsToFind = ['handle', 'productId', 'variantId', 'option1']

const tooMany = (cells: readonly string[], headers: readonly string[]): RowProblem => ({
  code: 'damaged',
  value: cells.slice(headers.length).join(', '),
  message: `The row has ${cells.length} cells, and the header ${headers.length}: what stands in which column is not sure.`,
  suggestion: 'Put texts with a separator in them into quotation marks.',
})

const tellUnreadable = (text: string): Pick<RowProblem, 'message' | 'suggestion'> | undefined => {
  if (text.includes('\ufffd'))
    return {
      message: 'The cell has characters in it that cannot be read.',
      suggestion: 'Save the file as “CSV UTF-8” and upload it again.',
    }
  if (text.startsWith('=') && isFormula(text))
    return {
      message: 'The cell holds a formula instead of what comes out of it.',
      suggestion: 'Copy the column and paste it as values.',
    }
  return undefined
}
