import type { SizePx } from '../raster/raster.ts'
import { sizeWithin } from '../raster/shrink.ts'

/** Editors return about a megapixel; more pixels than this show nothing more of what they changed. */
const WORKING_LONG_SIDE_PX = 640

/** The size of the grid on which an edit is read. */
export const workingSize = (original: SizePx): SizePx => sizeWithin(original, WORKING_LONG_SIDE_PX)
