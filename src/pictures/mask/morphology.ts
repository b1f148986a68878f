import { type Mask, maskFrom } from '../raster/raster.ts'

/** Grows a mask by a square of 2·radius+1 pixels. */
export const dilate = (mask: Mask, radius: number): Mask => spread(mask, radius, 1)

/** Shrinks a mask by a square of 2·radius+1 pixels. The picture's border does not eat into it. */
export const erode = (mask: Mask, radius: number): Mask => spread(mask, radius, 0)

/** Removes what is thinner than the square; the rest keeps its size. */
export const open = (mask: Mask, radius: number): Mask => dilate(erode(mask, radius), radius)

/** Fills what is narrower than the square; the rest keeps its size. */
export const close = (mask: Mask, radius: number): Mask => erode(dilate(mask, radius), radius)

/** What is inside where another mask is not. */
export function without(mask: Mask, other: Mask): Mask {
  const inside = new Uint8Array(mask.inside.length)
  for (let i = 0; i < inside.length; i++) inside[i] = mask.inside[i] & (1 - other.inside[i])
  return maskFrom(mask, inside)
}

/** Whatever is inside of either. */
export function union(mask: Mask, other: Mask): Mask {
  const inside = new Uint8Array(mask.inside.length)
  for (let i = 0; i < inside.length; i++) inside[i] = mask.inside[i] | other.inside[i]
  return maskFrom(mask, inside)
}

/** What is outside of a mask. */
export function invert(mask: Mask): Mask {
  const inside = new Uint8Array(mask.inside.length)
  for (let i = 0; i < inside.length; i++) inside[i] = 1 - mask.inside[i]
  return maskFrom(mask, inside)
}

/** Lets one value win along rows, then along columns: that is a square, at a cost that the radius does not raise. */
function spread(mask: Mask, radius: number, winner: 0 | 1): Mask {
  const { widthPx, heightPx, inside } = mask
  if (radius <= 0) return mask
  const rows = new Uint8Array(inside.length)
  for (let y = 0; y < heightPx; y++) {
    spreadLine({ from: inside, to: rows, start: y * widthPx, step: 1, count: widthPx, radius, winner })
  }
  const out = new Uint8Array(inside.length)
  for (let x = 0; x < widthPx; x++) {
    spreadLine({ from: rows, to: out, start: x, step: widthPx, count: heightPx, radius, winner })
  }
  return maskFrom(mask, out)
}

interface Line {
  readonly from: Uint8Array
  readonly to: Uint8Array
  readonly start: number
  readonly step: number
  readonly count: number
  readonly radius: number
  readonly winner: 0 | 1
}

function spreadLine({ from, to, start, step, count, radius, winner }: Line): void {
  let lastWinner = -radius - 1
  for (let i = 0, ahead = 0; i < count; i++) {
    for (; ahead < count && ahead <= i + radius; ahead++) {
      if (from[start + ahead * step] === winner) lastWinner = ahead
    }
    to[start + i * step] = i - lastWinner <= radius ? winner : 1 - winner
  }
}
