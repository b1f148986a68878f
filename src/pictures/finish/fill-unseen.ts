import { cellOf } from '../find/color-histogram.ts'
import { type LabPlanes, type Mask, maskFrom } from '../raster/raster.ts'

/** A colour is the thing's where it is so much more common in it than in its ground, as log-odds. */
const KIN = 0

interface Unseen {
  readonly mask: Mask
  readonly seen: Mask
  readonly kinship: Float32Array
}

/**
 * Carries a mask on to where the edit does not show the picture, because it was zoomed or moved out: from the last row
 * or column that is seen outward, as long as the original goes on in the thing's colours.
 */
export function fillUnseen(original: LabPlanes, { mask, seen, kinship }: Unseen): Mask {
  if (!seen.inside.includes(0)) return mask
  const { widthPx, heightPx } = mask
  const inside = mask.inside.slice()
  const carrying = { original, inside, seen, kinship }
  for (let x = 0; x < widthPx; x++) {
    carryOn(carrying, { start: x, step: widthPx, count: heightPx })
    carryOn(carrying, { start: x + widthPx * (heightPx - 1), step: -widthPx, count: heightPx })
  }
  for (let y = 0; y < heightPx; y++) {
    carryOn(carrying, { start: y * widthPx, step: 1, count: widthPx })
    carryOn(carrying, { start: (y + 1) * widthPx - 1, step: -1, count: widthPx })
  }
  return maskFrom(mask, inside)
}

interface Carrying extends Omit<Unseen, 'mask'> {
  readonly original: LabPlanes
  readonly inside: Uint8Array
}

interface Line {
  readonly start: number
  readonly step: number
  readonly count: number
}

function carryOn({ original, inside, seen, kinship }: Carrying, { start, step, count }: Line): void {
  const { l, a, b } = original
  for (let k = 1, i = start + step; k < count; k++, i += step) {
    if (seen.inside[i] === 1 || inside[i] === 1 || inside[i - step] === 0) continue
    if (kinship[cellOf(l[i], a[i], b[i])] > KIN) inside[i] = 1
  }
}
