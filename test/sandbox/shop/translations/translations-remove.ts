import type { Shop } from '../model/shop.ts'
import { translatableContentOf } from './translatable-content.ts'

interface Arguments {
  readonly resourceId: string
  readonly translationKeys: readonly string[]
  readonly locales: readonly string[]
}

/** Takes texts in other languages away, and answers those that were there. */
export const translationsRemove = (_: unknown, args: Arguments, { state }: Shop) => {
  const { resourceId, translationKeys, locales } = args
  if (translatableContentOf(state, resourceId) === undefined) {
    const message = `Resource ${resourceId} does not exist`
    return {
      translations: null,
      userErrors: [{ field: ['resourceId'], code: 'RESOURCE_NOT_FOUND', message }],
    }
  }
  const foreign = locales.filter((wanted) => !state.locales.some(({ locale }) => locale === wanted))
  if (foreign.length > 0) {
    const message = `Not valid for the shop: ${foreign.join(', ')}`
    return {
      translations: null,
      userErrors: [{ field: ['locales'], code: 'INVALID_LOCALE_FOR_SHOP', message }],
    }
  }
  const removed = [...state.translations].filter(
    ([, translation]) =>
      translation.resourceId === resourceId &&
      translationKeys.includes(translation.key) &&
      locales.includes(translation.locale),
  )
  for (const [place] of removed) state.translations.delete(place)
  return { translations: removed.map(([, translation]) => translation), userErrors: [] }
}
