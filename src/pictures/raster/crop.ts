import type { Mask, Raster } from './raster.ts'

/** A part of a picture; right and bottom are just outside. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The smallest box around a mask, with a margin, within the picture; the whole picture for an empty mask. */
export function boxAround({ widthPx, heightPx, inside }: Mask, marginPx: number): Box {
  let [left, top, right, bottom] = [widthPx, heightPx, 0, 0]
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      if (inside[i] === 0) continue
      if (x < left) left = x
      if (x >= right) right = x + 1
      if (y < top) top = y
      bottom = y + 1
    }
  }
  if (right === 0) return { left: 0, top: 0, right: widthPx, bottom: heightPx }
  return {
    left: Math.max(0, left - marginPx),
    top: Math.max(0, top - marginPx),
    right: Math.min(widthPx, right + marginPx),
    bottom: Math.min(heightPx, bottom + marginPx),
  }
}

const sizeOf = ({ left, top, right, bottom }: Box) => ({ widthPx: right - left, heightPx: bottom - top })

/** The part of a mask inside of a box. */
export const cropMask = ({ widthPx, inside }: Mask, box: Box): Mask => {
  const size = sizeOf(box)
  const part = new Uint8Array(size.widthPx * size.heightPx)
  copyRows(inside, part, { box, widthPx, perPixel: 1 })
  return { ...size, inside: part }
}

/** The part of a picture inside of a box, without its transparency. */
export const cropRaster = ({ widthPx, rgb }: Raster, box: Box): Raster => {
  const size = sizeOf(box)
  const part = new Uint8Array(size.widthPx * size.heightPx * 3)
  copyRows(rgb, part, { box, widthPx, perPixel: 3 })
  return { ...size, rgb: part, alpha: undefined }
}

interface Rows {
  readonly box: Box
  readonly widthPx: number
  readonly perPixel: number
}

function copyRows<T extends Uint8Array | Float32Array>(
  from: T,
  to: T,
  { box, widthPx, perPixel }: Rows,
): void {
  const length = (box.right - box.left) * perPixel
  for (let y = box.top, at = 0; y < box.bottom; y++, at += length) {
    const start = (y * widthPx + box.left) * perPixel
    to.set(from.subarray(start, start + length), at)
  }
}

/** A copy of a picture with a part put over it. */
export function pasteRaster(onto: Raster, part: Raster, box: Box): Raster {
  const rgb = onto.rgb.slice()
  const length = part.widthPx * 3
  for (let y = 0; y < part.heightPx; y++) {
    rgb.set(part.rgb.subarray(y * length, (y + 1) * length), ((box.top + y) * onto.widthPx + box.left) * 3)
  }
  return { ...onto, rgb }
}
