import { appearanceOptions } from './appearance-option.ts'
import { findMixedOption } from './find-mixed-option.ts'
import type { Media, Product, SelectedOption, Variant } from './product.ts'

/** A product × one combination of its appearance options; one picture serves all of its variants. */
export interface Colorway {
  /** Unique within the product and stable while the option values keep their names. */
  readonly key: string
  /** "Navy" or "Navy / Velvet". */
  readonly label: string
  readonly values: readonly SelectedOption[]
  readonly variants: readonly Variant[]
}

export const colorwayKey = (values: readonly SelectedOption[]): string =>
  JSON.stringify(values.map(({ option, value }) => [option, value]))

export const colorwayLabel = (values: readonly SelectedOption[]): string =>
  values.map(({ value }) => value).join(' / ')

/** What a key names, "Navy / Velvet"; what is no key is named as it is. */
export const labelOfKey = (key: string): string => {
  const pairs = parseList(key)?.map((pair: unknown) => (Array.isArray(pair) ? pair.slice(1) : []))
  const values = pairs?.flat().filter((value: unknown) => typeof value === 'string') ?? []
  return values.length > 0 ? values.join(' / ') : key
}

const parseList = (text: string): readonly unknown[] | undefined => {
  try {
    const parsed: unknown = JSON.parse(text)
    return Array.isArray(parsed) ? parsed : undefined
  } catch {
    return undefined
  }
}

/**
 * The product's colorways in the order of its variants, split by its appearance options and those that the merchant
 * `named`. Empty where no option stands for appearance: then one picture is all the product needs. Empty too where
 * an option mixes colours with sizes (`findMixedOption`): what its values look like is for a person to say.
 */
export const listColorways = (product: Product, named: readonly string[] = []): Colorway[] => {
  const names = appearanceOptions(product.options, named).map(({ name }) => name)
  if (names.length === 0 || findMixedOption(product)) return []
  const groups = new Map<string, { values: SelectedOption[]; variants: Variant[] }>()
  for (const variant of product.variants) {
    const values = variant.selected.filter(({ option }) => names.includes(option))
    // Most products have one such option, and a catalogue has millions of variants.
    const sameAs = values.length === 1 ? values[0].value : colorwayKey(values)
    const group = groups.get(sameAs)
    if (group) group.variants.push(variant)
    else groups.set(sameAs, { values, variants: [variant] })
  }
  return [...groups.values()].map(({ values, variants }) => ({
    key: colorwayKey(values),
    label: colorwayLabel(values),
    values,
    variants,
  }))
}

/**
 * The picture that stands for each colorway, by colorway key. A picture that several colorways share is
 * credited to the one that its alt text names most exactly, else to the first: the others still lack one.
 */
export const pictureByColorway = (product: Product, colorways: readonly Colorway[]): Map<string, Media> => {
  const pictures = new Map<string, Media>()
  for (const media of product.media) {
    const sharing = colorways.filter(({ variants }) => variants.some(({ mediaId }) => mediaId === media.id))
    const named = sharing.filter((colorway) => namesColorway(media.altText, colorway))
    const [owner = sharing[0]] = named.toSorted((one, other) => other.label.length - one.label.length)
    if (owner && !pictures.has(owner.key)) pictures.set(owner.key, media)
  }
  return pictures
}

const namesColorway = (altText: string, colorway: Colorway): boolean => {
  const text = altText.toLowerCase()
  return colorway.values.every(({ value }) => holdsWord(text, value.toLowerCase()))
}

/** Of the scripts that put spaces between words; in others, a name may stand anywhere. */
const spacedLetter = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d]/u

/** Whether the text holds the name whole: "tailored" does not hold "red". */
const holdsWord = (text: string, name: string): boolean => {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const isPart = [text[at - 1], text[at + name.length]].some(
      (neighbour) => neighbour !== undefined && spacedLetter.test(neighbour),
    )
    if (!isPart) return true
  }
  return false
}
