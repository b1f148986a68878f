import { foldColorName } from './fold-color-name.ts'
import { readColorName } from './read-color-name.ts'
import { splitColors } from './split-colors.ts'

/** Whether a text names a colour, or several, each of which is known or has to be asked about; no pattern. */
export const isColorName = (text: string): boolean =>
  splitColors(foldColorName(text)).parts.every((part) =>
    ['color', 'ambiguous', 'two-colored'].includes(readColorName(part).kind),
  ) && /\p{L}/u.test(text)
