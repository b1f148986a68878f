import type { Mask } from '../raster/raster.ts'
import type { FullMatte } from './full-matte.ts'

/** A matte that ends where a mask of its size does; the same where there is none. */
export const limitMatte = (matte: FullMatte, within: Mask | undefined): FullMatte =>
  within === undefined
    ? matte
    : { ...matte, share: matte.share.map((share, i) => (within.inside[i] === 1 ? share : 0)) }
