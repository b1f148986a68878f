import { appearanceOptions } from '../appearance-option.ts'
import { listColorways } from '../colorway.ts'
import type { OptionValue, Product } from '../product.ts'
import { foldColorName } from './fold-color-name.ts'
import type { ColorClue } from './shop-color.ts'

/** A colour name of a product. */
export interface ProductColor {
  /** Folded. */
  readonly name: string
  /** As the product writes it. */
  readonly label: string
  /** How many of its colorways have it. */
  readonly colorways: number
  readonly clue: ColorClue
}

/** The names of a product's colours, each once; by its options for colours and those that the merchant `named`. */
export const listProductColors = (product: Product, named: readonly string[]): ProductColor[] => {
  const kinds = appearanceOptions(product.options, named)
  const options = product.options.filter((option) =>
    kinds.some(({ name, kind }) => name === option.name && kind === 'color'),
  )
  if (options.length === 0) return []
  const colors = new Map<string, ProductColor>()
  for (const { values } of listColorways(product, named)) {
    const own = values.flatMap(({ option, value }) => {
      const known = options.find(({ name }) => name === option)
      return known ? [{ value, known: known.values.find(({ name }) => name === value) }] : []
    })
    const counted = new Set<string>()
    for (const { value, known } of own) {
      const name = foldColorName(value)
      if (name === '' || counted.has(name)) continue
      counted.add(name)
      const before = colors.get(name)
      if (before) colors.set(name, { ...before, colorways: before.colorways + 1 })
      else colors.set(name, { name, label: value, colorways: 1, clue: known ? clueOf(known) : {} })
    }
  }
  return [...colors.values()]
}

/** Only what is known, so that equal clues are equal as JSON. */
const clueOf = ({ swatchHex, swatchImageUrl, colorPattern }: OptionValue): ColorClue => ({
  ...(swatchHex !== undefined && { swatchHex: swatchHex.toUpperCase() }),
  ...(swatchImageUrl !== undefined && { isPictured: true }),
  ...(colorPattern && { colorPattern }),
})
