import type { Shop } from '../model/shop.ts'
import type { ShopState } from '../model/shop-state.ts'
import type { TranslationRecord } from '../model/translation-record.ts'
import { translatableContentOf } from './translatable-content.ts'

/** What a resource is called in a language, published or not. */
export const translationsOf = ({ translations }: ShopState, resourceId: string, locale: string) =>
  [...translations.values()].filter(
    (translation) => translation.resourceId === resourceId && translation.locale === locale,
  )

/** Whether its resource's text changed since. */
export const isOutdated = (state: ShopState, { resourceId, key, contentDigest }: TranslationRecord) =>
  translatableContentOf(state, resourceId)?.find((content) => content.key === key)?.digest !== contentDigest

/** The field `translations` of a resource: none in a language that buyers do not see. */
export const publishedTranslations = (
  { id }: { readonly id: string },
  { locale }: { readonly locale: string },
  { state }: Shop,
) =>
  state.locales.some((spoken) => spoken.locale === locale && spoken.published)
    ? translationsOf(state, id, locale)
    : []
