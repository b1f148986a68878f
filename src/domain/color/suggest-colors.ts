import { nearestTexts } from '../nearest-texts.ts'
import { foldColorName } from './fold-color-name.ts'
import { namedColors } from './named-colors.ts'

/** The known names that are nearest to a mistyped one, nearest first. */
export const suggestColors = (name: string, count = 3): string[] =>
  nearestTexts(foldColorName(name), Object.keys(namedColors), count)
