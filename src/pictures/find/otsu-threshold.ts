/** The threshold in 0.1…0.9 that separates weighted values best into two groups (N. Otsu, 1979). */
export function otsuThreshold(values: Float32Array, weights: Float32Array): number {
  let best = 0.5
  let bestSpread = 0
  for (let threshold = 0.1; threshold < 0.9; threshold += 0.02) {
    const low = summarize(values, weights, (value) => value < threshold)
    const high = summarize(values, weights, (value) => value >= threshold)
    const spread = low.weight * high.weight * (low.mean - high.mean) ** 2
    if (spread <= bestSpread) continue
    bestSpread = spread
    best = threshold
  }
  return best
}

function summarize(values: Float32Array, weights: Float32Array, belongs: (value: number) => boolean) {
  let weight = 0
  let sum = 0
  for (let i = 0; i < values.length; i++) {
    if (!belongs(values[i])) continue
    weight += weights[i]
    sum += weights[i] * values[i]
  }
  return { weight, mean: weight === 0 ? 0 : sum / weight }
}
