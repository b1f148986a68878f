import { foldText } from './fold-text.ts'

/** Those of the texts that are nearest to a mistyped one, nearest first; none that is altogether another. */
export const nearestTexts = (wanted: string, texts: readonly string[], count: number): string[] => {
  const folded = foldText(wanted)
  return texts
    .map((text) => ({ text, distance: editDistance(folded, foldText(text)) }))
    .filter(({ text, distance }) => distance <= Math.max(2, text.length / 2))
    .sort((one, other) => one.distance - other.distance || one.text.localeCompare(other.text))
    .slice(0, count)
    .map(({ text }) => text)
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
