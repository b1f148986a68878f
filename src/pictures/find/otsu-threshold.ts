/** The threshold in 0.1…0.9 that separates weighted values best into two groups (N. Otsu, 1979). */
export function otsuThreshold(values: Float32Array, weights: Float32Array): number {
  let best = 0.5
  let bestSpread = 0
  for (let threshold = 0.1; threshold < 0.9; threshold += 0.02) {
    const spread = spreadAt(threshold, values, weights)
    if (spread <= bestSpread) continue
    bestSpread = spread
    best = threshold
  }
  return best
}

/** How far the means of both groups lie apart, weighted by the groups. */
function spreadAt(threshold: number, values: Float32Array, weights: Float32Array): number {
  const weight = [0, 0]
  const sum = [0, 0]
  for (let i = 0; i < values.length; i++) {
    const side = values[i] < threshold ? 0 : 1
    weight[side] += weights[i]
    sum[side] += weights[i] * values[i]
  }
  if (weight[0] === 0 || weight[1] === 0) return 0
  return weight[0] * weight[1] * (sum[0] / weight[0] - sum[1] / weight[1]) ** 2
}
