import { appearanceOptions } from './appearance-option.ts'
import { listColorways, pictureByColorway } from './colorway.ts'
import type { Product } from './product.ts'

/** An option value whose colour only the picture of its swatch may tell. */
export interface PicturedSwatch {
  readonly value: string
  readonly url: string
}

/**
 * The swatches to be measured before the product's edits are drafted: of colours that have no hex, and lack a picture
 * or are among the `keys` of the colorways that are wanted.
 */
export const swatchesToMeasure = (
  product: Product,
  named: readonly string[] = [],
  keys?: readonly string[],
): PicturedSwatch[] => {
  // Most products have none.
  if (
    !product.options.some(({ values }) => values.some(({ swatchImageUrl }) => swatchImageUrl !== undefined))
  )
    return []
  const colorways = listColorways(product, named)
  const pictures = pictureByColorway(product, colorways)
  const wanted = colorways
    .filter(({ key }) => keys?.includes(key) ?? !pictures.has(key))
    .flatMap(({ values }) => values)
  const colors = appearanceOptions(product.options, named).filter(({ kind }) => kind === 'color')
  return product.options
    .filter(({ name }) => colors.some((color) => color.name === name))
    .flatMap((option) =>
      option.values.flatMap(({ name: value, swatchHex, swatchImageUrl: url }) =>
        url !== undefined &&
        swatchHex === undefined &&
        wanted.some((selected) => selected.option === option.name && selected.value === value)
          ? [{ value, url }]
          : [],
      ),
    )
}
