import { isColorName } from './color/is-color-name.ts'
import { foldText } from './fold-text.ts'
import type { Option, Product } from './product.ts'
import { isSizeValue } from './size-value.ts'

export interface MixedValue {
  readonly color: string
  readonly size: string
}

/** The colour and the size that a value names together: "Navy / L", "Navy-L", "Black, XL", "42 Red". */
export const splitMixedValue = (value: string): MixedValue | undefined => {
  for (const { 0: joint, index } of value.matchAll(/\s*[/,|·–—:-]\s*|\s+/g)) {
    const [first, last] = [value.slice(0, index).trim(), value.slice(index + joint.length).trim()]
    if (isSizeValue(last) && isColorName(first)) return { color: first, size: last }
    if (isSizeValue(first) && isColorName(last)) return { color: last, size: first }
  }
  return undefined
}

/**
 * The option of which most values mix colour and size, so that its values are no colorways. Colours with article
 * numbers ("Navy 410", "Black 200") are no mix: there no colour comes twice.
 */
export const findMixedOption = ({ options }: Pick<Product, 'options'>): Option | undefined =>
  options.find(({ values }) => {
    const mixed = values.flatMap(({ name }) => splitMixedValue(name) ?? [])
    if (mixed.length < 2 || mixed.length * 2 <= values.length) return false
    const colors = new Set(mixed.map(({ color }) => foldText(color)))
    return colors.size < mixed.length || mixed.some(({ size }) => !/^\d+$/.test(size))
  })
