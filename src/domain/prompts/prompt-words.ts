import { listWords } from './list-words.ts'
import type { PromptVariable } from './parse-template.ts'
import type { PromptLook, PromptSubject } from './prompt-subject.ts'
import { nameShopText, quoteShopText } from './quote-shop-text.ts'

/** What stands for a variable; undefined where the subject has no value for it. */
export type PromptWords = (variable: PromptVariable) => string | undefined

const longestTitle = 80
const longestValue = 60

/** The words of a subject: each is worked out when it is asked for, as most templates ask for few. */
export const wordsOf = (subject: PromptSubject): PromptWords => {
  const said = new Map<PromptVariable, string | undefined>()
  return (variable) => {
    if (!said.has(variable)) said.set(variable, say[variable](subject))
    return said.get(variable)
  }
}

type Say = (subject: PromptSubject) => string | undefined

const sayValues =
  (kind: string): Say =>
  ({ looks }) =>
    orNone(looks.filter((look) => look.kind === kind).map(sayValue))

const say: Readonly<Record<PromptVariable, Say>> = {
  thing: ({ thing }) => thing,
  title: ({ thing, title }) => (title === undefined ? thing : quoteShopText(title, longestTitle) || thing),
  kinds: ({ looks }) => listWords([...new Set(looks.map(kindOf))]),
  looks: ({ looks }) => listWords(looks.map(nameLook)),
  color: sayValues('color'),
  hex: ({ looks }) => {
    const colors = looks.filter(({ kind }) => kind === 'color')
    const hexes = colors.flatMap(({ hex }) => (hex ? [hex] : []))
    return hexes.length === colors.length ? orNone(hexes) : undefined
  },
  material: sayValues('material'),
  pattern: sayValues('pattern'),
  finish: sayValues('finish'),
  kept: ({ looks }) => listWords(keptOf(looks)),
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
