import { ambiguousColors } from './ambiguous-colors.ts'
import { deltaE00 } from './ciede2000.ts'
import { type ColorModifier, modifierPrefixes, modifierWords, modifyColor } from './color-modifiers.ts'
import type { ColorResolution } from './color-resolution.ts'
import { colorSynonyms } from './color-synonyms.ts'
import { foldColorName } from './fold-color-name.ts'
import { formatHex } from './hex.ts'
import { chromaOf, hueDiffDeg } from './lab.ts'
import { labFromHex } from './lab-from-hex.ts'
import { type NamedColor, namedColors } from './named-colors.ts'
import { namesPattern } from './pattern-words.ts'
import { splitColors } from './split-colors.ts'
import { rgbFromLab } from './srgb.ts'

/**
 * What a colour's name says by itself, in any of the languages that we know. Names of several colours, two colours
 * or a pattern are said to be that, never guessed.
 */
export const readColorName = (name: string): ColorResolution => {
  const folded = foldColorName(name.replaceAll(brackets, ' '))
  if (namesPattern(folded)) return { kind: 'pattern', origin: 'name' }
  const { parts, isClear } = splitColors(folded)
  if (parts.length < 2) return readOneName(folded)
  const known = parts.map(readOneName).filter(({ kind }) => kind !== 'unknown')
  if (known.length === parts.length && isOneColor(known)) return known[0]
  return isClear || known.length > 0 ? { kind: 'two-colored', origin: 'name' } : readOneName(folded)
}

const brackets = /[()[\]{}（）［］【】「」]/g

/** The same colour in two languages: "黒 / Black". */
const isOneColor = (readings: readonly ColorResolution[]): boolean =>
  readings.every(
    (reading) => reading.kind === 'color' && JSON.stringify(reading) === JSON.stringify(readings[0]),
  )

const unknown: ColorResolution = { kind: 'unknown' }
const articleNumber = /^(?:#|no\.?|nr\.?)?\d+[a-z]?$/

const readOneName = (folded: string): ColorResolution => {
  const words = folded.split(' ')
  const withoutNumbers = words.filter((word) => !articleNumber.test(word))
  const text = withoutNumbers.join(' ')
  const known = colorSynonyms.get(text)
  if (known) return fromName(namedColors[known])
  if (Object.hasOwn(ambiguousColors, text)) return { kind: 'ambiguous', candidates: ambiguousColors[text] }
  const modifiers = withoutNumbers.flatMap((word) => modifierWords.get(word) ?? [])
  const base = withoutNumbers.filter((word) => !modifierWords.has(word)).join(' ')
  return readModified(base, modifiers) ?? readPair(base, modifiers) ?? unknown
}

const readModified = (text: string, modifiers: readonly ColorModifier[]): ColorResolution | undefined => {
  const color = colorSynonyms.get(text)
  if (color) return fromName(modify(color, modifiers))
  for (const [prefix, modifier] of modifierPrefixes) {
    const rest = text.startsWith(prefix) ? colorSynonyms.get(text.slice(prefix.length).trim()) : undefined
    if (rest) return fromName(modify(rest, [...modifiers, modifier]))
  }
  return undefined
}

/** The colour as it is listed ("light blue"), else as the modifiers change it. */
const modify = (color: NamedColor, modifiers: readonly ColorModifier[]): string => {
  const listed = colorSynonyms.get([...modifiers.filter((modifier) => modifier !== 'plain'), color].join(' '))
  if (listed) return namedColors[listed]
  const changed = modifiers.reduce(modifyColor, labFromHex(namedColors[color]))
  return formatHex(rgbFromLab(changed))
}

/** "Cherry red", "bleu canard", "rotbraun", "白黒": two names of colours next to each other. */
const readPair = (text: string, modifiers: readonly ColorModifier[]): ColorResolution | undefined => {
  for (let at = 1; at < text.length; at++) {
    const one = colorSynonyms.get(text.slice(0, at).trim())
    const other = one && colorSynonyms.get(text.slice(at).trim())
    if (one && other) return judgePair(one, other, modifiers)
  }
  return undefined
}

/** The general colours, which another name beside them makes exact: a "cherry red" is a cherry. */
const basicColors: ReadonlySet<NamedColor> = new Set([
  ...(['black', 'white', 'grey', 'brown', 'beige', 'red', 'orange', 'yellow', 'green', 'blue'] as const),
  ...(['purple', 'violet', 'pink', 'gold', 'silver'] as const),
])

const twoColorsDeltaE = 40

const judgePair = (
  one: NamedColor,
  other: NamedColor,
  modifiers: readonly ColorModifier[],
): ColorResolution => {
  if (one === other) return fromName(modify(one, modifiers))
  const [exact, basic] = basicColors.has(one) ? [other, one] : [one, other]
  if (basicColors.has(basic) && !basicColors.has(exact) && isKindOf(exact, basic))
    return fromName(modify(exact, modifiers))
  const distance = deltaE00(labFromHex(namedColors[one]), labFromHex(namedColors[other]))
  if (distance >= twoColorsDeltaE) return { kind: 'two-colored', origin: 'name' }
  return { kind: 'ambiguous', candidates: [namedColors[one], namedColors[other]] }
}

/** Greys are told by how little colour they have, all others by their hue; limits of our own choice. */
const isKindOf = (exact: NamedColor, basic: NamedColor): boolean => {
  const [lab, basicLab] = [labFromHex(namedColors[exact]), labFromHex(namedColors[basic])]
  if (chromaOf(basicLab) < 6) return chromaOf(lab) < 12 && Math.abs(lab.l - basicLab.l) < 40
  return chromaOf(lab) >= 6 && hueDiffDeg(lab, basicLab) < 40
}

const fromName = (hex: string): ColorResolution => ({ kind: 'color', hex, origin: 'name' })
