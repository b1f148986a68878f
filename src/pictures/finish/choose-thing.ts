import { deltaE00 } from '../../domain/color/ciede2000.ts'
import type { Lab } from '../../domain/color/lab.ts'
import { findRegions, keepRegions, labelsOf } from '../mask/regions.ts'
import type { LabPlanes, Mask } from '../raster/raster.ts'
import { measureColor } from '../recolor/thing-color.ts'

/** Parts whose new colour is further than this from the largest part's are of something else, ΔE2000. */
const MOST_APART = 22
/** So are parts that had another colour before and changed by much less: a pale ground's cast is no new colour. */
const OTHER_BEFORE = 25
const LESS_CHANGED = 0.5
/** How many ΔE from the target weigh as much as a region e times as large. */
const TARGET_WEIGHT = 15
const SAMPLES = 500

interface Changed {
  readonly change: Mask
  readonly original: LabPlanes
  readonly edit: LabPlanes
  readonly target: Lab | undefined
}

/**
 * Of everything that an edit changed, the regions that took the thing's new colour: that of the largest one, where
 * nearness to the target counts as well. What changed in another way is not the thing.
 */
export function chooseThing({ change, original, edit, target }: Changed): Mask {
  const regions = findRegions(change)
  const { areas } = regions
  if (areas.length < 2) return change
  const labels = labelsOf(regions)
  const before = colorsOf(labels, areas, original)
  const after = colorsOf(labels, areas, edit)
  const weights = areas.map((area, index) =>
    target === undefined ? area : area * Math.exp(-deltaE00(after[index], target) / TARGET_WEIGHT),
  )
  const main = weights.indexOf(Math.max(...weights))
  const changeOf = (index: number) => deltaE00(before[index], after[index])
  return keepRegions(regions, (_, index) => {
    if (deltaE00(after[index], after[main]) >= MOST_APART) return false
    const wasOther = deltaE00(before[index], before[main]) > OTHER_BEFORE
    return !(wasOther && changeOf(index) < LESS_CHANGED * changeOf(main))
  })
}

/** Of every region, from some of its pixels. */
function colorsOf(labels: Int32Array, areas: readonly number[], edit: LabPlanes): Lab[] {
  const steps = areas.map((area) => Math.max(1, Math.floor(area / SAMPLES)))
  const pixels = areas.map((): number[] => [])
  const passed = new Int32Array(areas.length)
  for (let i = 0; i < labels.length; i++) {
    const region = labels[i] - 1
    if (region >= 0 && passed[region]++ % steps[region] === 0) pixels[region].push(i)
  }
  return pixels.map((region) => measureColor(edit, Int32Array.from(region)))
}
