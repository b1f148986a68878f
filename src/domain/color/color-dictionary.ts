import { foldColorName } from './fold-color-name.ts'

/** What the merchant says a colour's name means. */
export type ColorMeaning =
  | { readonly kind: 'color'; readonly hex: string }
  | { readonly kind: 'two-colored' }
  | { readonly kind: 'pattern' }

/** The merchant's own meanings, by folded name. */
export type ColorDictionary = ReadonlyMap<string, ColorMeaning>

/** The meaning that the merchant gave to a name, however it is spelled. */
export const lookUpColor = (dictionary: ColorDictionary, name: string): ColorMeaning | undefined =>
  dictionary.get(foldColorName(name))
