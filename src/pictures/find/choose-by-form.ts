import type { BodyPart } from '../../domain/body-part.ts'
import { findRegions, keepRegions, labelsOf, largestOf } from '../mask/regions.ts'
import type { Mask } from '../raster/raster.ts'

/** Regions smaller than this, against the largest, are no garment of their own. */
const LEAST_SHARE = 0.25
/** Forms that differ by less say nothing. */
const CLEAR_RATIO = 1.35

/**
 * Of garments that lie side by side keeps those of the noun's form: what is worn on the legs is tall, what is worn
 * above is wide. Undefined where there is one only, or their forms do not differ.
 */
export function chooseByForm(thing: Mask, part: BodyPart): Mask | undefined {
  if (part !== 'upper body' && part !== 'lower body') return undefined
  const regions = findRegions(thing)
  const { areas } = regions
  const tallness = tallnessOf(labelsOf(regions), areas.length, thing.widthPx)
  const least = LEAST_SHARE * largestOf(areas)
  const garments = tallness.filter((_, index) => areas[index] >= least)
  const [flattest, tallest] = [Math.min(...garments), Math.max(...garments)]
  if (garments.length < 2 || tallest < CLEAR_RATIO * flattest) return undefined
  const between = Math.sqrt(flattest * tallest)
  return keepRegions(regions, (area, index) => {
    const isTall = tallness[index] > between
    return area >= least && isTall === (part === 'lower body')
  })
}

/** Height against width of each region. */
function tallnessOf(labels: Int32Array, count: number, widthPx: number): number[] {
  const [left, right, top, bottom] = [labels.length, 0, labels.length, 0].map((start) =>
    new Int32Array(count).fill(start),
  )
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === 0) continue
    const region = labels[i] - 1
    const x = i % widthPx
    const y = (i - x) / widthPx
    left[region] = Math.min(left[region], x)
    right[region] = Math.max(right[region], x)
    top[region] = Math.min(top[region], y)
    bottom[region] = Math.max(bottom[region], y)
  }
  return Array.from(
    left,
    (_, region) => (bottom[region] - top[region] + 1) / (right[region] - left[region] + 1),
  )
}
