import {
  colorWords,
  fillerWords,
  finishWords,
  materialWords,
  partWords,
  patternWords,
  sizeWords,
} from './appearance-words.ts'
import { isColorName } from './color/is-color-name.ts'
import { foldText } from './fold-text.ts'
import type { Option } from './product.ts'

/** `look` is what a merchant named and whose values are not colours. */
export type AppearanceKind = 'color' | 'material' | 'pattern' | 'finish' | 'look'

export interface AppearanceOption {
  readonly name: string
  readonly kind: AppearanceKind
}

const namedKinds = ['color', 'material', 'pattern', 'finish'] as const
type NamedKind = (typeof namedKinds)[number]

const wordsByKind: Readonly<Record<NamedKind, readonly string[]>> = {
  color: colorWords,
  material: materialWords,
  pattern: patternWords,
  finish: finishWords,
}
const kindByWord = new Map(
  namedKinds.flatMap((kind) => wordsByKind[kind].map((word) => [word, kind] as const)),
)
const otherWords = new Set([...partWords, ...fillerWords])

/**
 * Which kind of appearance an option's name stands for, or undefined for sizes, lengths and the like. Every word of
 * it must be known: "Frame Color", "Farbe / Material" and "Couleur du cadre" count, "Color Temperature" does not.
 */
export const appearanceKind = (optionName: string): NamedKind | undefined => {
  const alternatives = foldText(optionName)
    .split(/\s*[/&+,、・|:：]\s*|\s+(?:and|et|und|y|e|en|och|og|ja|i|ve)\s+|[と和]/u)
    .filter(Boolean)
    .map(kindOfPhrase)
  if (alternatives.length === 0 || alternatives.includes(undefined)) return undefined
  return namedKinds.find((kind) => alternatives.includes(kind))
}

/** Whether an option is about size, whatever its language: it never splits colorways. */
export const isSizeOption = (optionName: string): boolean => sizeWords.includes(foldText(optionName))

/**
 * The options that change how the product looks, in the product's own order: by their names, or because the
 * merchant named them (`named`, however they are spelled).
 */
export const appearanceOptions = (
  options: readonly Option[],
  named: readonly string[] = [],
): AppearanceOption[] => {
  const wanted = new Set(named.map(foldText))
  return options.flatMap((option) => {
    const { name } = option
    const kind = appearanceKind(name)
    if (kind) return [{ name, kind }]
    return wanted.has(foldText(name)) && !isSizeOption(name) ? [{ name, kind: kindByValues(option) }] : []
  })
}

const kindByValues = ({ values }: Option): AppearanceKind => {
  const colored = values.filter(({ name, swatchHex }) => swatchHex !== undefined || isColorName(name))
  return colored.length * 2 > values.length ? 'color' : 'look'
}

/** A print's or a pattern's colour is not the thing's: then it says nothing. */
const kindOfPhrase = (phrase: string): NamedKind | undefined => {
  const words = phrase.split(/[\s'’().*#]+/u).filter(Boolean)
  const parts = words.flatMap((word) => splitCompound(word) ?? [undefined])
  if (parts.includes(undefined) && !kindByWord.has(phrase)) return undefined
  const kinds = new Set([kindByWord.get(phrase), ...parts.map((part) => part && kindByWord.get(part))])
  if (kinds.has('color') && kinds.has('pattern')) return undefined
  return namedKinds.find((kind) => kinds.has(kind))
}

const isKnown = (word: string): boolean => kindByWord.has(word) || otherWords.has(word)
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const joints = ['', 's', 'n', 'en']

/** The words of a compound ("gestellfarbe", "本体カラー"); undefined where one of them is not known. */
const splitCompound = (word: string): string[] | undefined => {
  if (isKnown(word)) return [word]
  const least = unspaced.test(word) ? 1 : 3
  for (let at = word.length - 1; at >= least; at--) {
    const [first, rest] = [word.slice(0, at), word.slice(at)]
    const known = rest.length >= least && isKnown(rest) && joints.some((joint) => endsKnown(first, joint))
    if (known) return [first, rest]
    const others = unspaced.test(word) && isKnown(first) ? splitCompound(rest) : undefined
    if (others) return [first, ...others]
  }
  return undefined
}

const endsKnown = (first: string, joint: string): boolean =>
  first.endsWith(joint) && isKnown(first.slice(0, first.length - joint.length))
