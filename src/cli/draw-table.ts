/** Rows in columns below their titles; the last column may be as long as it likes. */
export const drawTable = (titles: readonly string[], rows: readonly (readonly string[])[]): string => {
  const all = [titles.map((title) => title.toUpperCase()), ...rows]
  const widths = titles.map((_, column) => Math.max(...all.map((row) => row[column].length)))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
