/** The language of whoever looks at the admin: what `?locale=` says, as in the address of the app's page. */
export const localeOf = (url: URL) => url.searchParams.get('locale') ?? 'en-US'

/** The same page of the admin in the same language. */
export const keepLocale = (path: string, url: URL) => {
  const locale = url.searchParams.get('locale')
  return locale === null ? path : `${path}?locale=${encodeURIComponent(locale)}`
}
