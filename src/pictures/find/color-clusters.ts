import { besideOf, type UsedColors } from './used-colors.ts'

/** Colours gathered into hills: `labels[color]` is 0 where nothing lies, else 1 + the index into `masses`. */
export interface ColorClusters {
  readonly labels: Int32Array
  readonly masses: readonly number[]
}

/** Two hills are one if the saddle between them is at least this share of the lower top. */
const SADDLE = 0.6
const LEAST = 1e-6

/**
 * Cuts a colour histogram into its hills, from the top down: each colour joins the hill of its neighbours, hills
 * without a real valley between them become one. Light and shade of one material are one long hill; a print,
 * a sole or a button is a hill of its own.
 */
export function clusterColors(colors: UsedColors, weights: Float32Array): ColorClusters {
  const order = Array.from(weights.keys())
    .filter((color) => weights[color] > LEAST)
    .sort((one, other) => weights[other] - weights[one])
  const hillOf = new Int32Array(colors.count + 1)
  const tops = [0]
  const joined = [0]
  const rootOf = (hill: number): number => (joined[hill] === hill ? hill : rootOf(joined[hill]))
  for (const color of order) {
    const hills: number[] = []
    for (const other of besideOf(colors, color)) {
      const hill = rootOf(hillOf[other])
      if (hill > 0 && !hills.includes(hill)) hills.push(hill)
    }
    if (hills.length === 0) {
      hillOf[color] = tops.length
      joined.push(tops.length)
      tops.push(weights[color])
      continue
    }
    hills.sort((one, other) => tops[other] - tops[one])
    hillOf[color] = hills[0]
    for (const hill of hills.slice(1)) if (weights[color] >= SADDLE * tops[hill]) joined[hill] = hills[0]
  }
  return gather(weights, hillOf, rootOf)
}

function gather(weights: Float32Array, hillOf: Int32Array, rootOf: (hill: number) => number): ColorClusters {
  const indexOf = new Map<number, number>()
  const masses: number[] = []
  const labels = new Int32Array(weights.length)
  for (let color = 0; color < labels.length; color++) {
    if (hillOf[color] === 0) continue
    const root = rootOf(hillOf[color])
    const index = indexOf.get(root) ?? masses.length
    indexOf.set(root, index)
    masses[index] = (masses[index] ?? 0) + weights[color]
    labels[color] = index + 1
  }
  return { labels, masses }
}
