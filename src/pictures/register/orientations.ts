import { boxMean } from '../raster/box-mean.ts'
import type { Raster, SizePx } from '../raster/raster.ts'

/**
 * What of a picture stays the same when a thing in it takes another colour: where it is steep, and along which
 * axis, but not which side is the lighter one. The structure tensor of the RGB gradients, summed over a square of
 * 2·radius+1, as (Jxx − Jyy, 2·Jxy, Jxx + Jyy) ÷ (Jxx + Jyy + noise).
 */
export interface Orientations extends SizePx {
  readonly straight: Float32Array
  readonly slanted: Float32Array
  readonly steep: Float32Array
}

/** Of squared byte levels: below it a gradient is grain or compression. */
const NOISE = 60

export function orientationsOf({ widthPx, heightPx, rgb }: Raster, radiusPx: number): Orientations {
  const count = widthPx * heightPx
  const straight = new Float32Array(count)
  const slanted = new Float32Array(count)
  const steep = new Float32Array(count)
  const row = widthPx * 3
  for (let y = 1; y < heightPx - 1; y++) {
    for (let x = 1, i = y * widthPx + 1; x < widthPx - 1; x++, i++) {
      let xx = 0
      let xy = 0
      let yy = 0
      for (let at = i * 3; at < i * 3 + 3; at++) {
        const gx = rgb[at + 3] - rgb[at - 3]
        const gy = rgb[at + row] - rgb[at - row]
        xx += gx * gx
        xy += gx * gy
        yy += gy * gy
      }
      straight[i] = xx - yy
      slanted[i] = 2 * xy
      steep[i] = xx + yy
    }
  }
  const size = { widthPx, heightPx }
  const sums = [straight, slanted, steep].map((plane) => boxMean(plane, size, radiusPx))
  return { ...size, ...normalize(sums[0], sums[1], sums[2]) }
}

function normalize(straight: Float32Array, slanted: Float32Array, steep: Float32Array) {
  for (let i = 0; i < steep.length; i++) {
    const weight = 1 / (steep[i] + NOISE)
    straight[i] *= weight
    slanted[i] *= weight
    steep[i] *= weight
  }
  return { straight, slanted, steep }
}
