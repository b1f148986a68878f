import { cellOf } from '../find/color-histogram.ts'
import { open } from '../mask/morphology.ts'
import { halveLab, halveMask } from '../raster/halve.ts'
import { countInside, type LabPlanes, type Mask, maskFrom } from '../raster/raster.ts'

/** So much more common around the thing than in it, as log-odds: about seven times. */
const STRANGE = -2

/**
 * The share of a mask that in the original has the colours of what lies around it: ground, skin or another garment
 * that was painted as well.
 */
export function foreignShare(original: LabPlanes, mask: Mask, kinship: Float32Array): number {
  const { l, a, b } = halveLab(original)
  const thing = halveMask(mask)
  const strange = new Uint8Array(thing.inside.length)
  for (let i = 0; i < strange.length; i++)
    if (thing.inside[i] === 1 && kinship[cellOf(l[i], a[i], b[i])] < STRANGE) strange[i] = 1
  return countInside(open(maskFrom(thing, strange), 1)) / Math.max(1, countInside(thing))
}
