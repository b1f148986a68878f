import { open } from '../mask/morphology.ts'
import { countInside, type LabPlanes, type Mask, maskFrom } from '../raster/raster.ts'
import { selectRank } from '../raster/select-rank.ts'
import { fitShadeLine, missFromLine, type ShadeLine } from './shade-line.ts'

/** A colour is another material's when its a*, b* are so far from the cloth's at its lightness … */
const OTHER_TINT = 14
/** … or when it is so much darker than the cloth's folds. */
const DARKER = 25
const FOLDS_RANK = 0.1
const GLINTS_RANK = 0.9
const SPECK_PX = 2
const MOST_SHARE = 0.3

interface Painting {
  /** What the edit gave the thing's new colour, prints included. */
  readonly mask: Mask
  /** Pixels well inside of it. */
  readonly core: Int32Array
}

/**
 * Prints, buttons and trims that an edit gave the thing's new colour, too: parts of what changed whose colours in the
 * original are none of the cloth's. Lighter ones may be glints, and are left to those who compare the edit with what it
 * should be. Nothing where that would be much of it: then the thing has several colours.
 */
export function findPaintedOver(original: LabPlanes, { mask, core }: Painting): Mask {
  const inside = new Uint8Array(mask.inside.length)
  if (core.length === 0) return maskFrom(mask, inside)
  const { l, a, b } = original
  const lightness = Float32Array.from(core, (pixel) => l[pixel])
  const cloth = {
    line: fitShadeLine(original, core),
    darkest: selectRank(lightness, Math.floor(FOLDS_RANK * (core.length - 1))) - DARKER,
    lightest: selectRank(lightness, Math.floor(GLINTS_RANK * (core.length - 1))),
  }
  for (let i = 0; i < inside.length; i++)
    if (mask.inside[i] === 1 && isOther(cloth, l[i], a[i], b[i])) inside[i] = 1
  const painted = open(maskFrom(mask, inside), SPECK_PX)
  return countInside(painted) < MOST_SHARE * countInside(mask)
    ? painted
    : maskFrom(mask, new Uint8Array(inside.length))
}

interface Cloth {
  readonly line: ShadeLine
  readonly darkest: number
  readonly lightest: number
}

const isOther = ({ line, darkest, lightest }: Cloth, l: number, a: number, b: number): boolean =>
  l < darkest || (l < lightest && missFromLine(line, l, a, b) > OTHER_TINT + 2 * line.spread)
