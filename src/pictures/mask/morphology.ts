import { type Mask, maskFrom, type SizePx } from '../raster/raster.ts'

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
  if (radius <= 0 || !mask.inside.includes(winner)) return mask
  const flip = 1 - winner
  if (rows.length < mask.inside.length) rows = new Uint8Array(mask.inside.length)
  spreadRows(mask, radius, flip)
  return maskFrom(mask, spreadColumns(mask, radius, flip))
}

/** Between the two passes: 1 where the winner is within reach along the row. Kept, as new memory costs time. */
let rows = new Uint8Array(0)

/** The winner is 1, or 0 where values are flipped. */
function spreadRows({ widthPx, heightPx, inside }: Mask, radius: number, flip: number): void {
  const near = rows
  for (let y = 0; y < heightPx; y++) {
    const start = y * widthPx
    const end = start + widthPx
    let count = 0
    for (let i = start; i < Math.min(start + radius, end); i++) count += inside[i] ^ flip
    const full = Math.min(start + radius + 1, end)
    const last = Math.max(full, end - radius)
    let i = start
    for (; i < full; i++) {
      if (i + radius < end) count += inside[i + radius] ^ flip
      near[i] = count > 0 ? 1 : 0
    }
    for (; i < last; i++) {
      count += (inside[i + radius] ^ flip) - (inside[i - radius - 1] ^ flip)
      near[i] = count > 0 ? 1 : 0
    }
    for (; i < end; i++) {
      count -= inside[i - radius - 1] ^ flip
      near[i] = count > 0 ? 1 : 0
    }
  }
}

/** The winner where it is within reach down the column, else the other value. */
function spreadColumns({ widthPx, heightPx }: SizePx, radius: number, flip: number): Uint8Array {
  const near = rows
  const out = new Uint8Array(widthPx * heightPx)
  const counts = new Int32Array(widthPx)
  for (let i = 0; i < Math.min(radius, heightPx) * widthPx; i++) counts[i % widthPx] += near[i]
  for (let y = 0; y < heightPx; y++) {
    const entering = y + radius < heightPx ? (y + radius) * widthPx : -1
    const leaving = y > radius ? (y - radius - 1) * widthPx : -1
    if (entering >= 0) for (let x = 0; x < widthPx; x++) counts[x] += near[entering + x]
    if (leaving >= 0) for (let x = 0; x < widthPx; x++) counts[x] -= near[leaving + x]
    for (let x = 0, i = y * widthPx; x < widthPx; x++, i++) out[i] = (counts[x] > 0 ? 1 : 0) ^ flip
  }
  return out
}
