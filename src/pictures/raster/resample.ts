import type { Plane, Raster, SizePx } from './raster.ts'
import { shrink } from './shrink.ts'
import { tapsOf } from './taps.ts'

/**
 * A picture in another size, pixel centres kept in place: averaged where it shrinks to below half, else
 * interpolated bilinearly. (sharp moves a picture by half a pixel when it enlarges, hence our own.)
 */
export function resampleRaster(raster: Raster, to: SizePx): Raster {
  if (raster.widthPx === to.widthPx && raster.heightPx === to.heightPx) return raster
  if (raster.widthPx >= 2 * to.widthPx && raster.heightPx >= 2 * to.heightPx) return shrink(raster, to)
  const rgb = new Uint8Array(to.widthPx * to.heightPx * 3)
  const columns = tapsOf(raster.widthPx, to.widthPx)
  const rows = tapsOf(raster.heightPx, to.heightPx)
  for (let y = 0, at = 0; y < to.heightPx; y++) {
    const top = rows.first[y] * raster.widthPx
    const bottom = rows.second[y] * raster.widthPx
    for (let x = 0; x < to.widthPx; x++) {
      const left = columns.first[x]
      const right = columns.second[x]
      for (let channel = 0; channel < 3; channel++, at++) {
        const upper = mix(
          raster.rgb[(top + left) * 3 + channel],
          raster.rgb[(top + right) * 3 + channel],
          columns.share[x],
        )
        const lower = mix(
          raster.rgb[(bottom + left) * 3 + channel],
          raster.rgb[(bottom + right) * 3 + channel],
          columns.share[x],
        )
        rgb[at] = mix(upper, lower, rows.share[y]) + 0.5
      }
    }
  }
  return { ...to, rgb, alpha: undefined }
}

/** A plane in another size, interpolated bilinearly, pixel centres kept in place. */
export function resamplePlane(plane: Plane, to: SizePx): Plane {
  const { values, widthPx } = plane
  const out = new Float32Array(to.widthPx * to.heightPx)
  const columns = tapsOf(widthPx, to.widthPx)
  const rows = tapsOf(plane.heightPx, to.heightPx)
  for (let y = 0, at = 0; y < to.heightPx; y++) {
    const top = rows.first[y] * widthPx
    const bottom = rows.second[y] * widthPx
    for (let x = 0; x < to.widthPx; x++, at++) {
      const upper = mix(values[top + columns.first[x]], values[top + columns.second[x]], columns.share[x])
      const lower = mix(
        values[bottom + columns.first[x]],
        values[bottom + columns.second[x]],
        columns.share[x],
      )
      out[at] = mix(upper, lower, rows.share[y])
    }
  }
  return { ...to, values: out }
}

const mix = (one: number, other: number, share: number) => one + (other - one) * share
