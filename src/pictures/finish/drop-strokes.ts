import { type LabPlanes, type Mask, maskFrom } from '../raster/raster.ts'
import { type Cloth, isOtherThanCloth } from './cloth.ts'

interface Strokes {
  readonly mask: Mask
  readonly cloth: Cloth
  readonly edit: LabPlanes
  readonly withCast: LabPlanes
  /** Less change than this is no new colour, ΔE*ab. */
  readonly least: number
}

/**
 * Takes thin strokes of prints and seams out of a mask, which averaging over neighbours has closed: pixels that are not
 * of the cloth's colours and that, looked at alone, hardly changed.
 */
export function dropStrokes(original: LabPlanes, { mask, cloth, edit, withCast, least }: Strokes): Mask {
  const { l, a, b } = original
  const inside = mask.inside.slice()
  for (let i = 0; i < inside.length; i++) {
    if (inside[i] === 0 || !isOtherThanCloth(cloth, l[i], a[i], b[i])) continue
    if (Math.min(stepAt(original, edit, i), stepAt(original, withCast, i)) < least) inside[i] = 0
  }
  return maskFrom(mask, inside)
}

const stepAt = (from: LabPlanes, to: LabPlanes, i: number): number =>
  Math.sqrt((to.l[i] - from.l[i]) ** 2 + (to.a[i] - from.a[i]) ** 2 + (to.b[i] - from.b[i]) ** 2)
