import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'

/** What a text is called in another language. */
export const inLanguage = (text: string, locale: string): string => `${text} (${locale})`

/**
 * Translates what is chosen, as "Navy / de", "title / fr" or "alt / de": titles, names of options and their values,
 * and alt texts of all products.
 */
export const translateShop =
  (locales: readonly string[], isChosen: (what: string) => boolean) =>
  (shop: SandboxShop): void => {
    const translate = (what: string, key: string, text: { readonly id: string; readonly value: string }) => {
      for (const locale of locales) {
        if (!isChosen(`${what} / ${locale}`)) continue
        const value = inLanguage(text.value, locale)
        shop.merchant.translate({ resourceId: text.id, key, locale, value })
      }
    }
    for (const { id, title, media, options } of shop.products()) {
      translate('title', 'title', { id, value: title })
      for (const { id, alt } of media) translate('alt', 'alt', { id, value: alt })
      for (const { id, name } of options.flatMap((option) => [option, ...option.values]))
        translate(name, 'name', { id, value: name })
    }
  }
