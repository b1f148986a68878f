import { english } from './english.ts'
import { type Language, language } from './language.ts'
import type { Text } from './text.ts'

export type TextKey = keyof typeof english

type Texts = Readonly<Record<TextKey, Text>>

type Values = Readonly<Record<string, string | number>>

/** Says texts in the language that they are written in. */
export const createSay = (spoken: Language, texts: Texts) => {
  const plurals = new Intl.PluralRules(spoken)
  const numbers = new Intl.NumberFormat(spoken)
  const pickTemplate = (text: Text, count: string | number | undefined): string => {
    if (typeof text === 'string') return text
    return plurals.select(Number(count ?? 0)) === 'one' ? text.one : text.other
  }
  const fillIn = (template: string, values: Values): string =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? ''
      return typeof value === 'number' ? numbers.format(value) : value
    })
  return (key: TextKey, values: Values = {}): string => {
    const { count } = values
    return fillIn(pickTemplate(texts[key], count), values)
  }
}

/** Nobody loads texts in a language that is not spoken. */
const texts = language === 'fr' ? (await import('./french.ts')).french : english

export const isTextKey = (key: string): key is TextKey => Object.hasOwn(texts, key)

/** The text of a key, with its values filled in; `count` also chooses between singular and plural. */
export const say = createSay(language, texts)
