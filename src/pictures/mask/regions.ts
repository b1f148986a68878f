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
  const { labels, parents } = labelRuns(mask)
  const numbers = new Int32Array(parents.length)
  const areas: number[] = []
  const touchesBorder: boolean[] = []
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      if (labels[i] === 0) continue
      const root = rootOf(parents, labels[i])
      if (numbers[root] === 0) {
        areas.push(0)
        touchesBorder.push(false)
        numbers[root] = areas.length
      }
      const number = numbers[root]
      labels[i] = number
      areas[number - 1]++
      if (x === 0 || y === 0 || x === widthPx - 1 || y === heightPx - 1) touchesBorder[number - 1] = true
    }
  }
  return { widthPx, heightPx, labels, areas, touchesBorder }
}

/** Gives each run a number, from 1, and each number the smallest one that it is joined to. */
function labelRuns({ widthPx, heightPx, inside }: Mask) {
  const labels = new Int32Array(inside.length)
  const parents: number[] = [0]
  for (let y = 0, i = 0; y < heightPx; y++) {
    let run = 0
    for (let x = 0; x < widthPx; x++, i++) {
      if (inside[i] === 0) {
        run = 0
        continue
      }
      const above = y > 0 ? labels[i - widthPx] : 0
      if (run === 0) {
        run = above === 0 ? parents.push(parents.length) - 1 : above
      } else if (above !== 0 && above !== run) {
        join(parents, above, run)
      }
      labels[i] = run
    }
  }
  return { labels, parents }
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

/** The mask of those regions that `keep` says yes to. */
export function keepRegions(
  mask: Mask,
  keep: (area: number, index: number, regions: Regions) => boolean,
): Mask {
  const regions = findRegions(mask)
  const kept = [false, ...regions.areas.map((area, index) => keep(area, index, regions))]
  const inside = new Uint8Array(mask.inside.length)
  for (let i = 0; i < inside.length; i++) inside[i] = kept[regions.labels[i]] ? 1 : 0
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
