import { type Mask, maskFrom, type SizePx } from '../raster/raster.ts'
import { invert, union } from './morphology.ts'

/** Every connected region of a mask: `labels[pixel]` is 0 outside, else 1 + the index into `areas`. */
export interface Regions extends SizePx {
  readonly labels: Int32Array
  readonly areas: readonly number[]
  /** Whether the region touches the picture's border, by index. */
  readonly touchesBorder: readonly boolean[]
}

/**
 * Finds the regions that are connected through their sides: joins the runs of each row to those above that they touch.
 */
export function findRegions(mask: Mask): Regions {
  const { widthPx, heightPx } = mask
  const { starts, ends, parents } = joinRuns(mask)
  const labels = new Int32Array(mask.inside.length)
  const numbers = new Int32Array(parents.length)
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
    const number = numbers[root]
    const [start, end] = [starts[run], ends[run]]
    labels.fill(number, start, end)
    areas[number - 1] += end - start
    if (start < widthPx || end > lastRow || start % widthPx === 0 || end % widthPx === 0)
      touchesBorder[number - 1] = true
  }
  return { widthPx, heightPx, labels, areas, touchesBorder }
}

/** The runs of all rows, in order, first pixel and the one behind the last; and to which other run each is joined. */
interface Runs {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly parents: number[]
}

function joinRuns({ widthPx, inside }: Mask): Runs {
  const starts: number[] = []
  const ends: number[] = []
  const parents: number[] = []
  let above = 0
  for (let start = inside.indexOf(1); start >= 0; ) {
    const rowEnd = start - (start % widthPx) + widthPx
    const gap = inside.indexOf(0, start)
    const end = gap < 0 || gap > rowEnd ? rowEnd : gap
    const run = parents.push(parents.length) - 1
    starts.push(start)
    ends.push(end)
    while (ends[above] + widthPx <= start) above++
    for (let other = above; starts[other] + widthPx < end; other++) join(parents, other, run)
    start = end === rowEnd && inside[end] === 1 ? end : inside.indexOf(1, end)
  }
  return { starts, ends, parents }
}

function rootOf(parents: number[], label: number): number {
  let root = label
  while (parents[root] !== root) root = parents[root]
  for (let next = label; parents[next] !== root; ) {
    const after = parents[next]
    parents[next] = root
    next = after
  }
  return root
}

function join(parents: number[], one: number, other: number): void {
  const [first, second] = [rootOf(parents, one), rootOf(parents, other)]
  if (first < second) parents[second] = first
  else parents[first] = second
}

/** 0 where there is no region. */
export const largestOf = (areas: readonly number[]): number =>
  areas.reduce((most, area) => Math.max(most, area), 0)

/** The mask of those regions that `keep` says yes to. */
export function keepRegions(
  mask: Mask,
  keep: (area: number, index: number, regions: Regions) => boolean,
): Mask {
  const regions = findRegions(mask)
  const kept = new Uint8Array(regions.areas.length + 1)
  for (const [index, area] of regions.areas.entries()) kept[index + 1] = keep(area, index, regions) ? 1 : 0
  const inside = new Uint8Array(mask.inside.length)
  for (let i = 0; i < inside.length; i++) inside[i] = kept[regions.labels[i]]
  return maskFrom(mask, inside)
}

/** Drops the regions below `minAreaPx`. */
export const dropSmall = (mask: Mask, minAreaPx: number): Mask =>
  keepRegions(mask, (area) => area >= minAreaPx)

/** Fills the holes that `fill` says yes to: regions outside of the mask that do not reach the picture's border. */
export function fillHoles(
  mask: Mask,
  fill: (area: number, index: number, regions: Regions) => boolean,
): Mask {
  const holes = keepRegions(
    invert(mask),
    (area, index, regions) => !regions.touchesBorder[index] && fill(area, index, regions),
  )
  return union(mask, holes)
}
