/** Solves `matrix · x = right` by Gaussian elimination with pivoting; leaves its arguments as they are. */
export function solveLinear(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index]])
  const size = rows.length
  for (let column = 0; column < size; column++) {
    const pivot = pivotRow(rows, column)
    ;[rows[column], rows[pivot]] = [rows[pivot], rows[column]]
    for (let row = 0; row < size; row++) {
      if (row === column) continue
      const factor = rows[row][column] / rows[column][column]
      for (let k = column; k <= size; k++) rows[row][k] -= factor * rows[column][k]
    }
  }
  return rows.map((row, index) => row[size] / row[index])
}

function pivotRow(rows: readonly (readonly number[])[], column: number): number {
  let best = column
  for (let row = column; row < rows.length; row++) {
    if (Math.abs(rows[row][column]) > Math.abs(rows[best][column])) best = row
  }
  return best
}
