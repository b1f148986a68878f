import { ambiguousColors } from './ambiguous-colors.ts'
import { colorSynonyms } from './color-synonyms.ts'
import { foldColorName } from './fold-color-name.ts'
import { namedColors } from './named-colors.ts'

/** What an option value's name or swatch says about the colour to aim at. */
export type ColorResolution =
  | { readonly kind: 'color'; readonly hex: string; readonly origin: 'swatch' | 'name' }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly kind: 'two-colored' }
  | { readonly kind: 'pattern' }
  | { readonly kind: 'unknown' }

const patternWords =
  /\b(leopard|zebra|tiger|snake|animal|tartan|plaid|check(ed|s)?|gingham|houndstooth|argyle|paisley|floral|flowers?|camo(uflage)?|tie[ -]?dye|strip(e|es|ed)|polka|dots?|print(ed)?|marble|ombr[eé]|rainbow|multi(color|colour)?)\b/
const joinsTwoColors = /\s*(?:\/|\+|&|\band\b|\bund\b|\bet\b|\by\b|\bwith\b)\s*/

/**
 * Resolves an option value to a target: the merchant's swatch first, then the name. Names that mean several
 * colours, two colours or a pattern are said to, never guessed.
 */
export const resolveColor = (name: string, swatchHex: string | undefined): ColorResolution => {
  const folded = foldColorName(name)
  if (patternWords.test(folded)) return { kind: 'pattern' }
  if (folded.split(joinsTwoColors).filter(Boolean).length > 1) return { kind: 'two-colored' }
  if (swatchHex !== undefined) return { kind: 'color', hex: swatchHex.toUpperCase(), origin: 'swatch' }
  const candidates = entryOf(ambiguousColors, folded)
  if (candidates) return { kind: 'ambiguous', candidates }
  const hex = entryOf(namedColors, entryOf(colorSynonyms, folded) ?? folded)
  return hex ? { kind: 'color', hex, origin: 'name' } : { kind: 'unknown' }
}

/** Only what the list holds itself: a colour may be called "constructor". */
const entryOf = <T>(list: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(list, name) ? list[name] : undefined
