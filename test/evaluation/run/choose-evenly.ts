/** So many of the items, or all where there are fewer, at even distances and in their order. */
export const chooseEvenly = <T>(items: readonly T[], count: number): readonly T[] =>
  count >= items.length
    ? items
    : Array.from({ length: count }, (_, turn) => items[Math.floor(((turn + 0.5) * items.length) / count)])
