import { readColorName } from '../domain/color/read-color-name.ts'
import { resolveShopColor, type ShopColor } from '../domain/color/shop-color.ts'
import { suggestColors } from '../domain/color/suggest-colors.ts'
import type { ColorName } from '../ports/color-names.ts'
import type { WireColor, WireColorMeaning } from './wire/wire-colors.ts'

export const toWireColor = (color: ColorName): WireColor => {
  const { name, label, products, colorways, isUnclear, entry } = color
  const [main = toMeaning(resolveShopColor(label, {}, entry?.meaning)), ...others] = meaningsOf(color)
  return {
    ...{ kind: main.kind, hex: main.hex, origin: main.origin },
    ...{ name, label, products, colorways, isUnclear, others },
    entry: entry ? { setBy: entry.setBy, setAt: entry.setAt.toISOString() } : null,
    suggestions: isUnclear ? suggest(label) : [],
  }
}

/** What it stands for with each clue: what needs a person first, then what most products say. */
const meaningsOf = ({ label, clues, entry }: ColorName) => {
  const counted = new Map<string, WireColorMeaning & { readonly products: number }>()
  for (const { clue, products } of clues) {
    const meaning = toMeaning(resolveShopColor(label, clue, entry?.meaning))
    const key = JSON.stringify(meaning)
    counted.set(key, { ...meaning, products: products + (counted.get(key)?.products ?? 0) })
  }
  const isOpen = ({ kind }: WireColorMeaning) => kind === 'ambiguous' || kind === 'unknown'
  return [...counted.values()].toSorted(
    (one, other) => Number(isOpen(other)) - Number(isOpen(one)) || other.products - one.products,
  )
}

const toMeaning = (color: ShopColor): WireColorMeaning => ({
  kind: color.kind,
  hex: color.kind === 'color' ? color.hex : null,
  origin: 'origin' in color ? color.origin : null,
})

const suggest = (label: string): WireColor['suggestions'] => {
  const reading = readColorName(label)
  if (reading.kind === 'ambiguous') return reading.candidates.map((hex) => ({ hex, label: null }))
  return remembered(label).flatMap((known) => {
    const named = readColorName(known)
    return named.kind === 'color' ? [{ hex: named.hex, label: known }] : []
  })
}

/** Comparing with all known names takes a millisecond or two, and the same names are listed again and again. */
const memory = new Map<string, readonly string[]>()
const mostRemembered = 2_000

const remembered = (label: string): readonly string[] => {
  const known = memory.get(label)
  if (known) return known
  if (memory.size >= mostRemembered) memory.clear()
  const found = suggestColors(label)
  memory.set(label, found)
  return found
}
