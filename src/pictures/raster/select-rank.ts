/**
 * The value that would stand at `rank` if the values were sorted, in linear time on average. The array is
 * rearranged: nothing before `rank` is larger, nothing after it smaller. Hoare's selection, CACM 4 (1961), 321.
 */
export function selectRank(values: Float32Array, rank: number): number {
  let left = 0
  let right = values.length - 1
  while (left < right) {
    const pivot = values[(left + right) >> 1]
    let low = left
    let high = right
    while (low <= high) {
      while (values[low] < pivot) low++
      while (values[high] > pivot) high--
      if (low <= high) {
        const swapped = values[low]
        values[low++] = values[high]
        values[high--] = swapped
      }
    }
    if (rank <= high) right = high
    else if (rank >= low) left = low
    else break
  }
  return values[rank]
}

/** The median; the mean of the two middle values where their number is even. Rearranges the values. */
export function medianOf(values: Float32Array): number {
  if (values.length === 0) return 0
  const upper = values.length >> 1
  const high = selectRank(values, upper)
  return values.length % 2 === 1 ? high : (high + selectRank(values, upper - 1)) / 2
}
