import type { Raster } from '../raster/raster.ts'
import { resampleRaster } from '../raster/resample.ts'

/**
 * Brings an edit onto the original's pixels. So far that is its size alone: an edit that a provider shifted or
 * zoomed is to be registered here.
 */
export function alignEdit(edited: Raster, original: Raster): Raster {
  return resampleRaster(edited, original)
}
