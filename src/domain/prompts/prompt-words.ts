import { listWords } from './list-words.ts'
import type { PromptVariable } from './parse-template.ts'
import type { PromptLook, PromptSubject } from './prompt-subject.ts'
import { nameShopText, quoteShopText } from './quote-shop-text.ts'

/** What stands for each variable; undefined where the subject has no value for it. */
export type PromptWords = Readonly<Record<PromptVariable, string | undefined>>

const longestTitle = 80
const longestValue = 60

export const wordsOf = ({ thing, title, looks }: PromptSubject): PromptWords => {
  const sayValues = (kind: string) => orNone(looks.filter((look) => look.kind === kind).map(sayValue))
  const hexes = looks.flatMap(({ kind, hex }) => (kind === 'color' ? [hex] : [])).filter((hex) => !!hex)
  const colors = looks.filter(({ kind }) => kind === 'color')
  return {
    thing,
    title: title === undefined ? thing : quoteShopText(title, longestTitle) || thing,
    kinds: listWords([...new Set(looks.map(kindOf))]),
    looks: listWords(looks.map(nameLook)),
    color: sayValues('color'),
    hex: hexes.length === colors.length ? orNone(hexes.map(String)) : undefined,
    material: sayValues('material'),
    pattern: sayValues('pattern'),
    finish: sayValues('finish'),
    kept: listWords(keptOf(looks)),
  }
}

const orNone = (words: readonly string[]): string | undefined =>
  words.length > 0 ? listWords(words) : undefined

const kindOf = ({ kind, part }: PromptLook): string =>
  (part === undefined ? '' : nameShopText(part, longestValue)) || kind

export const sayValue = ({ value, hex }: Pick<PromptLook, 'value' | 'hex'>): string =>
  nameShopText(value, longestValue) || hex || 'another one'

const nameLook = (look: PromptLook): string => {
  const value = sayValue(look)
  return look.hex === undefined || value === look.hex ? value : `${value} (${look.hex})`
}

/** What of the thing stays: its texture, too, unless it becomes one of another material. */
const keptOf = (looks: readonly PromptLook[]): readonly string[] => {
  const keepsTexture = looks.every(({ kind }) => kind === 'color' || kind === 'pattern')
  return [...(keepsTexture ? ['fabric texture'] : []), 'folds', 'shadows', 'seams', 'logos', 'fit']
}
