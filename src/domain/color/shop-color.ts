import type { ColorPattern } from '../product.ts'
import type { ColorMeaning } from './color-dictionary.ts'
import type { ColorResolution } from './color-resolution.ts'
import { resolveColor } from './resolve-color.ts'

/** What a product's option value says of its colour besides its name. */
export interface ColorClue {
  /** "#RRGGBB" */
  readonly swatchHex?: string | undefined
  /** Whether its swatch is a picture, which is measured when a batch is planned. */
  readonly isPictured?: boolean | undefined
  readonly colorPattern?: ColorPattern | undefined
}

/** As planning resolves it, but for pictures of swatches, which nobody has measured yet. */
export type ShopColor = ColorResolution | { readonly kind: 'pictured' }

/** What a colour name stands for where the shop gives this clue, and the merchant this meaning. */
export const resolveShopColor = (
  name: string,
  { swatchHex, isPictured, colorPattern }: ColorClue,
  meaning: ColorMeaning | undefined,
): ShopColor => {
  const resolution = resolveColor(name, { swatchHex, colorPattern, meaning })
  const isMeasured = isPictured && swatchHex === undefined
  const isSaid = resolution.kind === 'two-colored' || resolution.kind === 'pattern'
  return isMeasured && !isSaid ? { kind: 'pictured' } : resolution
}

/** Whether a person has to say what is meant. */
export const isUnclear = ({ kind }: ShopColor): boolean => kind === 'ambiguous' || kind === 'unknown'
