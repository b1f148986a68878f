import type { ColorPattern } from '../product.ts'
import type { ColorMeaning } from './color-dictionary.ts'
import { type ColorResolution, isManyColored } from './color-resolution.ts'
import { readColorName } from './read-color-name.ts'

/** What was measured of a swatch's picture. */
export interface MeasuredSwatch {
  /** "#RRGGBB" */
  readonly hex: string
  /** false where it shows a pattern or several colours. */
  readonly uniform: boolean
}

/** What there is to tell a colour by, apart from its name. */
export interface ColorClues {
  readonly swatchHex?: string | undefined
  readonly swatchImage?: MeasuredSwatch | undefined
  readonly colorPattern?: ColorPattern | undefined
  /** What the merchant's dictionary says of the name. */
  readonly meaning?: ColorMeaning | undefined
}

/**
 * Resolves an option value to a target: swatch colour, the swatch's picture, the shop's entry for colours and
 * patterns, the merchant's dictionary, the name. What is patterned, two-coloured or ambiguous is said to be, never
 * guessed. The name and the shop's entry are asked for that first, as Shopify fills the swatch of a linked value
 * with one colour, whatever its pattern is; the merchant's dictionary overrules all such doubts.
 */
export const resolveColor = (name: string, clues: ColorClues = {}): ColorResolution => {
  const said = clues.meaning && fromMeaning(clues.meaning)
  const reading = said ?? readColorName(name)
  if (isManyColored(reading)) return reading
  const entry = clues.colorPattern && readEntry(clues.colorPattern)
  if (entry && isManyColored(entry)) return said ?? entry
  if (clues.swatchHex !== undefined)
    return { kind: 'color', hex: clues.swatchHex.toUpperCase(), origin: 'swatch' }
  const measured = clues.swatchImage && readMeasured(clues.swatchImage)
  if (measured && isManyColored(measured)) return said ?? measured
  return measured ?? entry ?? reading
}

const fromMeaning = (meaning: ColorMeaning): ColorResolution => ({ ...meaning, origin: 'dictionary' })

const readMeasured = ({ hex, uniform }: MeasuredSwatch): ColorResolution =>
  uniform ? { kind: 'color', hex, origin: 'swatch-image' } : { kind: 'pattern', origin: 'swatch-image' }

const readEntry = ({ hex, baseColors, pattern }: ColorPattern): ColorResolution | undefined => {
  const origin = 'metaobject'
  if (pattern !== undefined && !/^solid$/i.test(pattern)) return { kind: 'pattern', origin }
  if (baseColors.length > 1) return { kind: 'two-colored', origin }
  return hex === undefined ? undefined : { kind: 'color', hex, origin }
}
