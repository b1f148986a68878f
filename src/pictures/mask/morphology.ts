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

/** What is inside of both. */
export function intersect(mask: Mask, other: Mask): Mask {
  const inside = new Uint8Array(mask.inside.length)
  for (let i = 0; i < inside.length; i++) inside[i] = mask.inside[i] & other.inside[i]
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

/** Lets one value win in a square around each pixel. What lies beyond the border has no vote. */
function spread(mask: Mask, radius: number, winner: 0 | 1): Mask {
  if (radius <= 0 || !mask.inside.includes(winner)) return mask
  const board = layOut(mask, radius, winner)
  for (let reach = 0; reach < radius; ) {
    // A longer step would reach some pixels only by way of places beyond the border, of which nothing is kept.
    const step = Math.min(reach + 1, radius - reach)
    spreadAcross(board, step)
    spreadDown(board, step)
    reach += step
  }
  return readBack(board, mask, winner)
}

/**
 * A mask with a byte a pixel, read four pixels at a time. Each row ends in empty pixels, as many as the winner spreads,
 * so that nothing spreads from one row into the next; an empty row lies above the first and below the last.
 */
interface Board {
  readonly rowWords: number
  readonly heightPx: number
}

const FOUR_ONES = 0x01010101

/** The board, and where its next step is written to: kept, as new memory costs more time than the work. */
let words = new Uint32Array(0)
let next = new Uint32Array(0)

/** Writes 1 where the winner is. */
function layOut({ widthPx, heightPx, inside }: Mask, radius: number, winner: 0 | 1): Board {
  const rowWords = Math.ceil((widthPx + radius) / 4) + 1
  const count = rowWords * (heightPx + 2)
  if (words.length < count) [words, next] = [new Uint32Array(count), new Uint32Array(count)]
  for (const board of [words, next]) {
    board.fill(0, 0, rowWords)
    board.fill(0, count - rowWords, count)
  }
  const bytes = new Uint8Array(words.buffer)
  for (let y = 0, at = rowWords * 4; y < heightPx; y++, at += rowWords * 4) {
    bytes.set(inside.subarray(y * widthPx, (y + 1) * widthPx), at)
    if (winner === 0) flip(words, at / 4, rowWords)
    bytes.fill(0, at + widthPx, at + rowWords * 4)
  }
  return { rowWords, heightPx }
}

function flip(board: Uint32Array, start: number, count: number): void {
  for (let i = start; i < start + count; i++) board[i] ^= FOUR_ONES
}

/** Joins each pixel with those so many pixels to its left and right; a word's first pixel is its lowest byte. */
function spreadAcross({ rowWords, heightPx }: Board, stepPx: number): void {
  const [from, to] = [words, next]
  const far = stepPx >> 2
  const up = (stepPx & 3) * 8
  const down = 32 - up
  const end = rowWords * (heightPx + 1)
  for (let i = rowWords; i < end; i++) {
    const near = from[i] | (from[i - far] << up) | (from[i + far] >>> up)
    to[i] = up === 0 ? near : near | (from[i - far - 1] >>> down) | (from[i + far + 1] << down)
  }
  ;[words, next] = [to, from]
}

/** Joins each pixel with those so many pixels above and below it. */
function spreadDown({ rowWords, heightPx }: Board, stepPx: number): void {
  const [from, to] = [words, next]
  for (let y = 1; y <= heightPx; y++) {
    const above = Math.max(0, y - stepPx) * rowWords
    const below = Math.min(heightPx + 1, y + stepPx) * rowWords
    for (let x = 0, i = y * rowWords; x < rowWords; x++, i++) {
      to[i] = from[i] | from[above + x] | from[below + x]
    }
  }
  ;[words, next] = [to, from]
}

function readBack({ rowWords }: Board, { widthPx, heightPx }: SizePx, winner: 0 | 1): Mask {
  if (winner === 0) flip(words, rowWords, rowWords * heightPx)
  const bytes = new Uint8Array(words.buffer)
  const inside = new Uint8Array(widthPx * heightPx)
  for (let y = 0, at = rowWords * 4; y < heightPx; y++, at += rowWords * 4) {
    inside.set(bytes.subarray(at, at + widthPx), y * widthPx)
  }
  return maskFrom({ widthPx, heightPx }, inside)
}
