import type { I18n } from '@shopify/ui-extensions/admin'
import type english from '../locales/en.default.json'

type Numbered = { readonly one: string; readonly other: string }

/** "quote.cost" for `{quote: {cost: "…"}}`; a text with a form for each grammatical number is one text. */
type KeysOf<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string | Numbered ? Key : `${Key}.${KeysOf<Texts[Key]>}`
}[keyof Texts & string]

export type TextKey = KeysOf<typeof english>

/** The text of a key in the language of the admin; `count` also chooses between singular and plural. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string

export const createSay =
  ({ translate }: Pick<I18n, 'translate'>): Say =>
  (key, values) =>
    translate(key, { ...values })
