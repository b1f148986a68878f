import { cellOf, histogramOf } from '../find/color-histogram.ts'
import type { LabPlanes, Mask } from '../raster/raster.ts'

const STEP_PX = 3
const UNSEEN = 2e-6

/**
 * For every cell of colour how much more common it is inside of one mask than inside of another, as log-odds: above 0
 * a colour of the thing, below 0 one of its ground. Where both share a colour it is near 0, and tells nothing.
 */
export function kinshipOf(lab: LabPlanes, thing: Mask, ground: Mask): Float32Array {
  const ofThing = histogramOf(cellsInside(lab, thing), () => 1)
  const ofGround = histogramOf(cellsInside(lab, ground), () => 1)
  for (let cell = 0; cell < ofThing.length; cell++)
    ofThing[cell] = Math.log((ofThing[cell] + UNSEEN) / (ofGround[cell] + UNSEEN))
  return ofThing
}

/** The cells of colour of some of a mask's pixels. */
function cellsInside({ widthPx, heightPx, l, a, b }: LabPlanes, { inside }: Mask): Int32Array {
  const cells = new Int32Array(Math.ceil(widthPx / STEP_PX) * Math.ceil(heightPx / STEP_PX))
  let count = 0
  for (let y = 0; y < heightPx; y += STEP_PX) {
    for (let x = 0, i = y * widthPx; x < widthPx; x += STEP_PX, i += STEP_PX)
      if (inside[i] === 1) cells[count++] = cellOf(l[i], a[i], b[i])
  }
  return cells.subarray(0, count)
}
