import { type Mask, maskFrom, pixelCount, type SizePx } from '../raster/raster.ts'

/** The connected regions of a mask. */
export interface Regions extends SizePx {
  /** In pixels, by index. */
  readonly areas: readonly number[]
  /** Whether the region touches the picture's border, by index. */
  readonly touchesBorder: readonly boolean[]
  /** What the regions consist of: the runs of all rows, in order. */
  readonly runs: Runs
  /** The index of each run's region. */
  readonly regionOf: readonly number[]
}

interface Runs {
  /** First pixel of each run, and the one behind its last. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Finds the regions that are connected through their sides. */
export const findRegions = (mask: Mask): Regions => regionsOf(mask, 1)

/** The regions of those pixels that have one value. */
function regionsOf(mask: Mask, value: 0 | 1): Regions {
  const { widthPx, heightPx } = mask
  const { starts, ends, parents } = joinRuns(mask, value)
  const numbers = new Int32Array(parents.length)
  const regionOf: number[] = []
  const areas: number[] = []
  const touchesBorder: boolean[] = []
  const lastRow = widthPx * (heightPx - 1)
  for (let run = 0; run < starts.length; run++) {
    const root = rootOf(parents, run)
    if (numbers[root] === 0) {
      areas.push(0)
      touchesBorder.push(false)
      numbers[root] = areas.length
    }
    const index = numbers[root] - 1
    const start = starts[run]
    const end = ends[run]
    regionOf.push(index)
    areas[index] += end - start
    if (start < widthPx || end > lastRow || start % widthPx === 0 || end % widthPx === 0)
      touchesBorder[index] = true
  }
  return { widthPx, heightPx, areas, touchesBorder, runs: { starts, ends }, regionOf }
}

/** Finds the runs of each row, and joins them to those above that they touch. */
function joinRuns({ widthPx, inside }: Mask, value: 0 | 1): Runs & { readonly parents: number[] } {
  const starts: number[] = []
  const ends: number[] = []
  const parents: number[] = []
  let above = 0
  for (let start = inside.indexOf(value); start >= 0; ) {
    const rowEnd = start - (start % widthPx) + widthPx
    const gap = inside.indexOf(1 - value, start)
    const end = gap < 0 || gap > rowEnd ? rowEnd : gap
    const run = parents.push(parents.length) - 1
    starts.push(start)
    ends.push(end)
    while (ends[above] + widthPx <= start) above++
    for (let other = above; starts[other] + widthPx < end; other++) join(parents, other, run)
    start = end === rowEnd && inside[end] === value ? end : inside.indexOf(value, end)
  }
  return { starts, ends, parents }
}

function rootOf(parents: number[], run: number): number {
  let root = run
  while (parents[root] !== root) root = parents[root]
  for (let next = run; parents[next] !== root; ) {
    const after = parents[next]
    parents[next] = root
    next = after
  }
  return root
}

function join(parents: number[], one: number, other: number): void {
  const first = rootOf(parents, one)
  const second = rootOf(parents, other)
  if (first < second) parents[second] = first
  else parents[first] = second
}

/** For each pixel 1 + the index of its region; 0 outside of all. */
export function labelsOf(regions: Regions): Int32Array {
  const labels = new Int32Array(pixelCount(regions))
  const { starts, ends } = regions.runs
  for (let run = 0; run < starts.length; run++) labels.fill(1 + regions.regionOf[run], starts[run], ends[run])
  return labels
}

/** The pixels of each region, from the top left. */
export function pixelsByRegion({ areas, runs, regionOf }: Regions): Int32Array[] {
  const pixels = areas.map((area) => new Int32Array(area))
  const filled = areas.map(() => 0)
  for (let run = 0; run < regionOf.length; run++) {
    const index = regionOf[run]
    for (let i = runs.starts[run]; i < runs.ends[run]; i++) pixels[index][filled[index]++] = i
  }
  return pixels
}

/** 0 where there is no region. */
export const largestOf = (areas: readonly number[]): number =>
  areas.reduce((most, area) => Math.max(most, area), 0)

type Choose = (area: number, index: number) => boolean

/** The mask of those regions that `choose` says yes to. */
export function keepRegions(regions: Regions, choose: Choose): Mask {
  const inside = new Uint8Array(pixelCount(regions))
  paint(inside, regions, choose)
  return maskFrom(regions, inside)
}

function paint(inside: Uint8Array, { areas, runs, regionOf }: Regions, choose: Choose): void {
  const isChosen = areas.map(choose)
  for (let run = 0; run < regionOf.length; run++)
    if (isChosen[regionOf[run]]) inside.fill(1, runs.starts[run], runs.ends[run])
}

/** Chooses the regions that share a pixel with a mask. */
export function touchedBy({ areas, runs, regionOf }: Regions, { inside }: Mask): Choose {
  const isTouched = new Uint8Array(areas.length)
  for (let run = 0; run < regionOf.length; run++)
    for (let i = runs.starts[run]; i < runs.ends[run]; i++) if (inside[i] === 1) isTouched[regionOf[run]] = 1
  return (_, index) => isTouched[index] === 1
}

/** Drops the regions below `minAreaPx`. */
export const dropSmall = (mask: Mask, minAreaPx: number): Mask =>
  keepRegions(findRegions(mask), (area) => area >= minAreaPx)

/** Fills the holes that `choose` says yes to: regions outside of the mask that do not reach the picture's border. */
export function fillHoles(mask: Mask, choose: Choose): Mask {
  const inside = mask.inside.slice()
  const around = regionsOf(mask, 0)
  paint(inside, around, (area, index) => !around.touchesBorder[index] && choose(area, index))
  return maskFrom(mask, inside)
}
