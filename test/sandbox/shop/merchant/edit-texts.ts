import type { Shop } from '../model/shop.ts'
import type { TranslationRecord } from '../model/translation-record.ts'
import { translatableContentOf } from '../translations/translatable-content.ts'
import { translationsRegister } from '../translations/translations-register.ts'

/** What a person does to texts. */
export interface TextEdits {
  /** Writes a text of a resource in another language of the shop. */
  translate(translation: Pick<TranslationRecord, 'resourceId' | 'key' | 'locale' | 'value'>): void
}

/** @throws Error from every method that names something the shop does not have. */
export const createTextEdits = (shop: Shop): TextEdits => ({
  translate: ({ resourceId, key, locale, value }) => {
    const content = translatableContentOf(shop.state, resourceId)?.find((known) => known.key === key)
    const translatableContentDigest = content?.digest ?? ''
    const translations = [{ key, locale, value, translatableContentDigest }]
    const { userErrors } = translationsRegister(undefined, { resourceId, translations }, shop)
    if (userErrors[0]) throw new Error(userErrors[0].message)
  },
})
