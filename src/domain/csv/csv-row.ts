/** A record of a file, as it stands there. */
export interface CsvRow {
  /** As spreadsheets count: the first line is 1, whatever it holds, and a quoted line break begins no new row. */
  readonly number: number
  readonly cells: readonly string[]
  /** Why the record cannot be read; what could be made out of it is in `cells`. */
  readonly damage?: string | undefined
}

/** Whether there is anything in it. */
export const holdsData = ({ cells, damage }: CsvRow): boolean =>
  damage !== undefined || cells.some((cell) => cell.trim() !== '')
