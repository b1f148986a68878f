import { type Mask, maskFrom, type SizePx } from '../raster/raster.ts'
import { invert, union } from './morphology.ts'

/** Every connected region of a mask: `labels[pixel]` is 0 outside, else 1 + the index into `areas`. */
export interface Regions extends SizePx {
  readonly labels: Int32Array
  readonly areas: readonly number[]
  /** Whether the region touches the picture's border, by index. */
  readonly touchesBorder: readonly boolean[]
}

/** Finds the regions that are connected through their sides. */
export function findRegions(mask: Mask): Regions {
  const labels = new Int32Array(mask.inside.length)
  const stack = new Int32Array(mask.inside.length)
  const areas: number[] = []
  const touchesBorder: boolean[] = []
  for (let seed = 0; seed < labels.length; seed++) {
    if (mask.inside[seed] === 0 || labels[seed] !== 0) continue
    const region = floodFrom(seed, areas.length + 1, { mask, labels, stack })
    areas.push(region.area)
    touchesBorder.push(region.touchesBorder)
  }
  return { widthPx: mask.widthPx, heightPx: mask.heightPx, labels, areas, touchesBorder }
}

interface Flood {
  readonly mask: Mask
  readonly labels: Int32Array
  readonly stack: Int32Array
}

function floodFrom(seed: number, label: number, { mask, labels, stack }: Flood) {
  const { widthPx, heightPx, inside } = mask
  let depth = 0
  let area = 0
  let touchesBorder = false
  const visit = (pixel: number) => {
    if (inside[pixel] === 0 || labels[pixel] !== 0) return
    labels[pixel] = label
    stack[depth++] = pixel
  }
  visit(seed)
  while (depth > 0) {
    const pixel = stack[--depth]
    const x = pixel % widthPx
    const y = (pixel - x) / widthPx
    area++
    if (x === 0 || y === 0 || x === widthPx - 1 || y === heightPx - 1) touchesBorder = true
    if (x > 0) visit(pixel - 1)
    if (x < widthPx - 1) visit(pixel + 1)
    if (y > 0) visit(pixel - widthPx)
    if (y < heightPx - 1) visit(pixel + widthPx)
  }
  return { area, touchesBorder }
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
