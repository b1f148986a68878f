import { deltaE00 } from '../../domain/color/ciede2000.ts'
import type { Lab } from '../../domain/color/lab.ts'
import { findRegions } from '../mask/regions.ts'
import { type LabPlanes, type Mask, maskFrom } from '../raster/raster.ts'
import { measureColor } from '../recolor/thing-color.ts'

/** Parts whose new colour is further than this from the largest part's are of something else. */
const MOST_APART = 22
/** How many ΔE from the target weigh as much as a region e times as large. */
const TARGET_WEIGHT = 15
const SAMPLES = 500

/**
 * Of everything that an edit changed, the regions that took the thing's new colour: that of the largest one, where
 * nearness to the target counts as well. What changed in another way is not the thing.
 */
export function chooseThing(change: Mask, edit: LabPlanes, target: Lab | undefined): Mask {
  const { areas, labels } = findRegions(change)
  if (areas.length < 2) return change
  const colors = colorsOf(labels, areas, edit)
  const weights = areas.map((area, index) =>
    target === undefined ? area : area * Math.exp(-deltaE00(colors[index], target) / TARGET_WEIGHT),
  )
  const main = colors[weights.indexOf(Math.max(...weights))]
  const isThing = [0, ...colors.map((color) => (deltaE00(color, main) < MOST_APART ? 1 : 0))]
  return maskFrom(
    change,
    Uint8Array.from(labels, (label) => isThing[label]),
  )
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
