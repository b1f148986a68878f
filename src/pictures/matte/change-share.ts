import { halveLab } from '../raster/halve.ts'
import { type LabPlanes, type Mask, type Plane, planeFrom } from '../raster/raster.ts'
import { type LocalColors, localColors } from './local-colors.ts'
import type { Sides } from './sides.ts'

const LOOK_AROUND_PX = 4
/** A change shorter than this, ΔE*ab, tells nothing of its share. */
const LEAST_CHANGE = 6
/** Averaging and the editor's own blur made edges so much softer than they are. */
const STEEPER = 1.8

/**
 * How much of each pixel took part in the thing's change, 0…1: its own step in Lab against that of the thing beside it.
 * What an edit left alone is told apart by it even where it has the thing's colour.
 */
export function changeShare(steps: LabPlanes, mask: Mask, sides: Sides): Plane {
  const whole = localColors(halveLab(steps), sides.inside, LOOK_AROUND_PX)
  const values = new Float32Array(mask.inside)
  for (let y = 0; y < steps.heightPx; y++) shareRow(steps, whole, y, values)
  return planeFrom(steps, values)
}

function shareRow(steps: LabPlanes, whole: LocalColors, y: number, values: Float32Array): void {
  const { widthPx } = steps
  const line = (y >> 1) * Math.ceil(widthPx / 2)
  for (let x = 0, i = y * widthPx; x < widthPx; x++, i++) {
    const at = line + (x >> 1)
    if (whole.share[at] < 1e-3) continue
    const l = whole.l[at]
    const a = whole.a[at]
    const b = whole.b[at]
    const squared = l * l + a * a + b * b
    if (squared < LEAST_CHANGE * LEAST_CHANGE) continue
    const along = steps.l[i] * l + steps.a[i] * a + steps.b[i] * b
    values[i] = Math.max(0, Math.min(1, 0.5 + STEEPER * (along / squared - 0.5)))
  }
}
