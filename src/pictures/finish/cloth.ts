import { type LabPlanes, type Mask, maskFrom } from '../raster/raster.ts'
import { selectRank } from '../raster/select-rank.ts'
import { valuesAt } from '../raster/values-at.ts'
import { chromaOnLine, fitShadeLine, missFromLine, type ShadeLine } from './shade-line.ts'

/** What the thing's main material looks like in all its light and shade. */
export interface Cloth {
  readonly line: ShadeLine
  readonly darkest: number
  /** From here on its own glints begin. */
  readonly glints: number
}

/** A colour is another material's when its a*, b* are so far from the cloth's at its lightness … */
const OTHER_TINT = 14
/** … or when it is so much darker than the cloth's folds. */
const DARKER = 25
const FOLDS_RANK = 0.1
const GLINTS_RANK = 0.9

/** Reads the cloth off pixels well inside of the thing. */
export function readCloth(original: LabPlanes, core: Int32Array): Cloth {
  const lightness = valuesAt(original.l, core)
  const at = (rank: number) =>
    core.length === 0 ? 0 : selectRank(lightness, Math.floor(rank * (core.length - 1)))
  return {
    line: fitShadeLine(original, core),
    darkest: at(FOLDS_RANK) - DARKER,
    glints: at(GLINTS_RANK),
  }
}

/**
 * Whether a colour is none of the cloth's, by its tint or because it is too dark. What is lighter than the cloth and no
 * more colourful may be its glint.
 */
export const isOtherThanCloth = (
  { line, darkest, glints }: Cloth,
  l: number,
  a: number,
  b: number,
): boolean => {
  if (l < darkest) return true
  const miss = missFromLine(line, l, a, b)
  if (miss < OTHER_TINT + 2 * line.spread) return false
  return l < glints || Math.hypot(a, b) > chromaOnLine(line, l) + miss / 2
}

/** What of a mask has colours that are none of the cloth's. */
export function otherThanCloth({ l, a, b }: LabPlanes, mask: Mask, cloth: Cloth): Mask {
  const inside = mask.inside.slice()
  for (let i = 0; i < inside.length; i++)
    if (inside[i] === 1 && !isOtherThanCloth(cloth, l[i], a[i], b[i])) inside[i] = 0
  return maskFrom(mask, inside)
}
