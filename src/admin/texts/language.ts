/** The languages that the page has texts in. */
export type Language = 'en' | 'fr'

/** The nearest to an IETF BCP 47 tag. */
export const languageOf = (locale: string | null): Language => (/^fr\b/i.test(locale ?? '') ? 'fr' : 'en')

/** Texts are tested where there is no page. */
declare const location: { readonly search: string } | undefined

/** That of the admin, which each person chooses for themselves: it stands in the address that the page is opened at. */
export const language: Language = languageOf(
  typeof location === 'undefined' ? null : new URLSearchParams(location.search).get('locale'),
)
