import { english } from './english.ts'
import type { Text } from './text.ts'

export type TextKey = keyof typeof english

const plurals = new Intl.PluralRules('en')
const numbers = new Intl.NumberFormat('en')

const pickTemplate = (text: Text, count: string | number | undefined): string => {
  if (typeof text === 'string') return text
  return plurals.select(Number(count ?? 0)) === 'one' ? text.one : text.other
}

const fillIn = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? ''
    return typeof value === 'number' ? numbers.format(value) : value
  })

/** The text of a key, with its values filled in; `count` also chooses between singular and plural. */
export const say = (key: TextKey, values: Readonly<Record<string, string | number>> = {}): string => {
  const { count } = values
  return fillIn(pickTemplate(english[key], count), values)
}
