import type { LabPlanes } from '../raster/raster.ts'
import { selectRank } from '../raster/select-rank.ts'
import { fitShadeLine, missFromLine, type ShadeLine } from './shade-line.ts'

/** What the thing's main material looks like in all its light and shade. */
export interface Cloth {
  readonly line: ShadeLine
  readonly darkest: number
  /** From here on its own glints begin; they end there. */
  readonly glints: number
  readonly lightest: number
}

/** A colour is another material's when its a*, b* are so far from the cloth's at its lightness … */
const OTHER_TINT = 14
/** … or when it is so much darker than the cloth's folds, or lighter than its glints. */
const BEYOND = 25
const FOLDS_RANK = 0.1
const GLINTS_RANK = 0.9

/** Reads the cloth off pixels well inside of the thing. */
export function readCloth(original: LabPlanes, core: Int32Array): Cloth {
  const lightness = Float32Array.from(core, (pixel) => original.l[pixel])
  const at = (rank: number) =>
    core.length === 0 ? 0 : selectRank(lightness, Math.floor(rank * (core.length - 1)))
  return {
    line: fitShadeLine(original, core),
    darkest: at(FOLDS_RANK) - BEYOND,
    glints: at(GLINTS_RANK),
    lightest: at(GLINTS_RANK) + BEYOND,
  }
}

/** Whether a colour is none of the cloth's, by its tint or because it is too dark. Lighter ones may be glints. */
export const isOtherThanCloth = (cloth: Cloth, l: number, a: number, b: number): boolean =>
  l < cloth.darkest || (l < cloth.glints && isOfOtherTint(cloth, l, a, b))

/** The same where nothing lighter is expected either. */
export const isFarFromCloth = (cloth: Cloth, l: number, a: number, b: number): boolean =>
  l < cloth.darkest || l > cloth.lightest || isOfOtherTint(cloth, l, a, b)

const isOfOtherTint = ({ line }: Cloth, l: number, a: number, b: number): boolean =>
  missFromLine(line, l, a, b) > OTHER_TINT + 2 * line.spread
