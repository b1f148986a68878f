import { requireHex } from './hex.ts'
import type { Lab } from './lab.ts'
import { labFromRgb } from './srgb.ts'

/** The L*a*b* of "#1F2A44". @throws ColorwayError `invalid_input` where the text is not a hex colour. */
export const labFromHex = (hex: string): Lab => labFromRgb(requireHex(hex))
