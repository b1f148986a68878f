import { CELL_COUNT, CELLS_AB } from './color-histogram.ts'

/** Cells of colour gathered into hills: `labels[cell]` is 0 for empty cells, else 1 + the index into `masses`. */
export interface ColorClusters {
  readonly labels: Int32Array
  readonly masses: readonly number[]
}

/** Two hills are one if the saddle between them is at least this share of the lower top. */
const SADDLE = 0.6
const LEAST = 1e-6

/**
 * Cuts a colour histogram into its hills, from the top down: each cell joins the hill of its neighbours, hills
 * without a real valley between them become one. Light and shade of one material are one long hill; a print,
 * a sole or a button is a hill of its own.
 */
export function clusterColors(histogram: Float32Array): ColorClusters {
  const order = Array.from(histogram.keys())
    .filter((cell) => histogram[cell] > LEAST)
    .sort((one, other) => histogram[other] - histogram[one])
  const hillOf = new Int32Array(CELL_COUNT)
  const tops = [0]
  const joined = [0]
  const find = (hill: number): number => (joined[hill] === hill ? hill : find(joined[hill]))
  for (const cell of order) {
    const hills = [...new Set(neighborsOf(cell).map((other) => find(hillOf[other])))].filter(
      (hill) => hill > 0,
    )
    hills.sort((one, other) => tops[other] - tops[one])
    if (hills.length === 0) {
      hillOf[cell] = tops.length
      joined.push(tops.length)
      tops.push(histogram[cell])
      continue
    }
    hillOf[cell] = hills[0]
    for (const hill of hills.slice(1)) if (histogram[cell] >= SADDLE * tops[hill]) joined[hill] = hills[0]
  }
  return gather(histogram, hillOf, find)
}

function gather(histogram: Float32Array, hillOf: Int32Array, find: (hill: number) => number): ColorClusters {
  const indexOf = new Map<number, number>()
  const masses: number[] = []
  const labels = hillOf.map((hill, cell) => {
    if (hill === 0) return 0
    const root = find(hill)
    const index = indexOf.get(root) ?? masses.length
    indexOf.set(root, index)
    masses[index] = (masses[index] ?? 0) + histogram[cell]
    return index + 1
  })
  return { labels, masses }
}

/** The 26 cells around one; at the ends of an axis some belong to another line, where nothing falls. */
function neighborsOf(cell: number): number[] {
  const neighbors: number[] = []
  for (let dl = -1; dl <= 1; dl++) {
    for (let da = -1; da <= 1; da++) {
      for (let db = -1; db <= 1; db++) {
        const other = cell + (dl * CELLS_AB + da) * CELLS_AB + db
        if (other !== cell && other >= 0 && other < CELL_COUNT) neighbors.push(other)
      }
    }
  }
  return neighbors
}
