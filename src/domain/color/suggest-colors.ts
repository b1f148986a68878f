import { foldColorName } from './fold-color-name.ts'
import { namedColors } from './named-colors.ts'

/** The known names that are nearest to a mistyped one, nearest first. */
export const suggestColors = (name: string, count = 3): string[] => {
  const wanted = foldColorName(name)
  return Object.keys(namedColors)
    .map((known) => ({ known, distance: editDistance(wanted, known) }))
    .filter(({ known, distance }) => distance <= Math.max(2, known.length / 2))
    .sort((one, other) => one.distance - other.distance || one.known.localeCompare(other.known))
    .slice(0, count)
    .map(({ known }) => known)
}

/**
 * Insertions, deletions, replacements and swaps of neighbours ("nvay"), each counted as one: the optimal string
 * alignment distance.
 */
const editDistance = (from: string, to: string): number => {
  let beforeThat: number[] = []
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const replaced = previous[column - 1] + (from[row - 1] === to[column - 1] ? 0 : 1)
      const isSwap = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      const swapped = isSwap ? beforeThat[column - 2] + 1 : replaced
      current.push(Math.min(replaced, swapped, previous[column] + 1, current[column - 1] + 1))
    }
    beforeThat = previous
    previous = current
  }
  return previous[to.length]
}
