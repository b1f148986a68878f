import { isColorName } from './color/is-color-name.ts'
import { foldText } from './fold-text.ts'

export interface TitledProduct {
  readonly id: string
  readonly title: string
  readonly vendor: string
}

/** Products that are one product in several colours. */
export interface ColorFamily {
  /** What their titles share: "Oslo Tee". */
  readonly title: string
  readonly members: readonly { readonly id: string; readonly color: string }[]
}

interface Reading {
  readonly id: string
  readonly stem: string
  readonly color: string
}

/**
 * Families of products of one vendor whose titles differ only by a colour at the end or the beginning: "Oslo Tee –
 * Navy" and "Oslo Tee – Sand". A product that just has a colour in its title is none. Each product is in one family.
 */
export const findColorFamilies = (products: readonly TitledProduct[]): ColorFamily[] => {
  const byStem = new Map<string, Reading[]>()
  for (const product of products)
    for (const reading of readTitle(product)) {
      const key = JSON.stringify([product.vendor, foldText(reading.stem)])
      const readings = byStem.get(key)
      if (readings) readings.push(reading)
      else byStem.set(key, [reading])
    }
  const placed = new Set<string>()
  const families: ColorFamily[] = []
  for (const readings of [...byStem.values()].toSorted((one, other) => other.length - one.length)) {
    const members = readings.filter(({ id }) => !placed.has(id))
    const colors = new Map(members.map(({ id, color }) => [foldText(color), id]))
    if (new Set(colors.values()).size < 2) continue
    for (const { id } of members) placed.add(id)
    families.push({ title: members[0].stem, members: members.map(({ id, color }) => ({ id, color })) })
  }
  return families
}

const edges = /^[\s\p{P}|]+|[\s\p{P}|]+$/gu
/** Where titles in scripts without spaces set the colour apart. */
const brackets = /[(（[［【|｜/／–—]/g
const longestColorWords = 3

/** Every way to read a title as a stem and a colour. In front of a single word, a colour may be part of its name. */
const readTitle = ({ id, title }: TitledProduct): Reading[] => {
  const words = title.replaceAll(brackets, ' $&').trim().split(/\s+/)
  const readings: Reading[] = []
  for (let count = Math.min(longestColorWords, words.length - 1); count > 0; count--) {
    const atEnd = { color: words.slice(-count), rest: words.slice(0, -count) }
    const inFront = { color: words.slice(0, count), rest: words.slice(count) }
    for (const { color, rest } of words.length - count > 1 ? [atEnd, inFront] : [atEnd]) {
      const [name, stem] = [color, rest].map((part) => part.join(' ').replaceAll(edges, ''))
      if (stem && !readings.some((longer) => longer.stem === stem) && isColorName(name))
        readings.push({ id, stem, color: name })
    }
  }
  return readings
}
