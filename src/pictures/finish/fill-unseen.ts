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
  const { widthPx, heightPx, l, a, b } = original
  const inside = mask.inside.slice()
  const carry = (start: number, step: number, count: number) => {
    for (let k = 1, i = start + step; k < count; k++, i += step) {
      if (seen.inside[i] === 1 || inside[i] === 1) continue
      if (inside[i - step] === 1 && kinship[cellOf(l[i], a[i], b[i])] > KIN) inside[i] = 1
    }
  }
  for (let x = 0; x < widthPx; x++) {
    carry(x, widthPx, heightPx)
    carry(x + widthPx * (heightPx - 1), -widthPx, heightPx)
  }
  for (let y = 0; y < heightPx; y++) {
    carry(y * widthPx, 1, widthPx)
    carry(y * widthPx + widthPx - 1, -1, widthPx)
  }
  return maskFrom(mask, inside)
}
