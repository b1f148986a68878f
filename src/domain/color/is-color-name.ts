import { readColorName } from './read-color-name.ts'

/** Whether a text is the name of a colour, of two, or of one that has to be asked about; patterns do not count. */
export const isColorName = (text: string): boolean =>
  ['color', 'ambiguous', 'two-colored'].includes(readColorName(text).kind)
