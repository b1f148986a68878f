import type { Raster, SizePx } from '../raster/raster.ts'

/** How steep a picture is at each pixel, over all three channels, in byte levels per pixel; 0 at the border. */
export interface Steepness extends SizePx {
  readonly values: Float32Array
}

export function steepnessOf({ widthPx, heightPx, rgb }: Raster): Steepness {
  const values = new Float32Array(widthPx * heightPx)
  const row = widthPx * 3
  for (let y = 1; y < heightPx - 1; y++) {
    for (let x = 1, i = y * widthPx + 1, at = i * 3; x < widthPx - 1; x++, i++, at += 3) {
      const rx = rgb[at + 3] - rgb[at - 3]
      const gx = rgb[at + 4] - rgb[at - 2]
      const bx = rgb[at + 5] - rgb[at - 1]
      const ry = rgb[at + row] - rgb[at - row]
      const gy = rgb[at + row + 1] - rgb[at - row + 1]
      const by = rgb[at + row + 2] - rgb[at - row + 2]
      values[i] = 0.5 * Math.sqrt(rx * rx + gx * gx + bx * bx + ry * ry + gy * gy + by * by)
    }
  }
  return { widthPx, heightPx, values }
}

/**
 * The direction in which a picture is steepest at a pixel, over all three channels, as a unit vector whose sign
 * means nothing: the principal axis of the structure tensor, summed over 3 × 3 pixels.
 */
export function normalAt({ widthPx, rgb }: Raster, pixel: number, out: Float32Array): void {
  const row = widthPx * 3
  let xx = 0
  let xy = 0
  let yy = 0
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      const from = (pixel + dy * widthPx + dx) * 3
      for (let at = from; at < from + 3; at++) {
        const gx = rgb[at + 3] - rgb[at - 3]
        const gy = rgb[at + row] - rgb[at - row]
        xx += gx * gx
        xy += gx * gy
        yy += gy * gy
      }
    }
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy)
  out[0] = Math.cos(angle)
  out[1] = Math.sin(angle)
}
