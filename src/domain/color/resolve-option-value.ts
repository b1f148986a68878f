import type { Option, SelectedOption } from '../product.ts'
import { type ColorDictionary, lookUpColor } from './color-dictionary.ts'
import type { ColorResolution } from './color-resolution.ts'
import { type MeasuredSwatch, resolveColor } from './resolve-color.ts'

/** What is known of colours besides the catalogue. */
export interface ColorKnowledge {
  readonly dictionary?: ColorDictionary
  /** What was measured of swatch pictures, by their address. */
  readonly swatches?: ReadonlyMap<string, MeasuredSwatch>
}

/** The colour that one value of a product's options stands for. */
export const resolveOptionValue = (
  options: readonly Option[],
  { option, value }: SelectedOption,
  { dictionary, swatches }: ColorKnowledge,
): ColorResolution => {
  const known = options.find(({ name }) => name === option)?.values.find(({ name }) => name === value)
  return resolveColor(value, {
    swatchHex: known?.swatchHex,
    swatchImage: known?.swatchImageUrl === undefined ? undefined : swatches?.get(known.swatchImageUrl),
    colorPattern: known?.colorPattern,
    meaning: dictionary && lookUpColor(dictionary, value),
  })
}
