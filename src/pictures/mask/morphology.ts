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

/**
 * Lets one value win in a square around each pixel: counts it along rows, then down columns, a whole row at a time,
 * which is how the memory lies. What lies beyond the border has no vote.
 */
function spread(mask: Mask, radius: number, winner: 0 | 1): Mask {
  if (radius <= 0) return mask
  const rows = spreadRows(mask, radius, winner)
  return maskFrom(mask, spreadColumns(maskFrom(mask, rows), radius, winner))
}

/** 1 where the winner is within reach along the row, else 0. */
function spreadRows({ widthPx, heightPx, inside }: Mask, radius: number, winner: 0 | 1): Uint8Array {
  const near = new Uint8Array(inside.length)
  for (let y = 0; y < heightPx; y++) {
    const start = y * widthPx
    const end = start + widthPx
    let count = 0
    for (let i = start; i < Math.min(start + radius, end); i++) if (inside[i] === winner) count++
    for (let i = start; i < end; i++) {
      if (i + radius < end && inside[i + radius] === winner) count++
      if (i - radius > start && inside[i - radius - 1] === winner) count--
      near[i] = count > 0 ? 1 : 0
    }
  }
  return near
}

/** The winner where it is within reach down the column, else the other value. */
function spreadColumns({ widthPx, heightPx, inside: near }: Mask, radius: number, winner: 0 | 1): Uint8Array {
  const out = new Uint8Array(near.length)
  const counts = new Uint16Array(widthPx)
  const loser = 1 - winner
  for (let y = 0; y < Math.min(radius, heightPx); y++) {
    for (let x = 0, i = y * widthPx; x < widthPx; x++, i++) counts[x] += near[i]
  }
  for (let y = 0; y < heightPx; y++) {
    const entering = y + radius < heightPx ? (y + radius) * widthPx : -1
    const leaving = y > radius ? (y - radius - 1) * widthPx : -1
    if (entering >= 0) for (let x = 0; x < widthPx; x++) counts[x] += near[entering + x]
    if (leaving >= 0) for (let x = 0; x < widthPx; x++) counts[x] -= near[leaving + x]
    for (let x = 0, i = y * widthPx; x < widthPx; x++, i++) out[i] = counts[x] > 0 ? winner : loser
  }
  return out
}
