// Where the addresses lead that extensions use: https://shopify.dev/docs/api/admin-extensions/latest/network-features
// (custom protocols, read 2026-11-27).
const appRoot = '/admin/apps/colorway'

const locale = new URLSearchParams(location.search).get('locale')

/** The same language goes along within the admin. */
const inAdmin = (path) => {
  const url = new URL(path, location.origin)
  if (locale !== null && !url.searchParams.has('locale')) url.searchParams.set('locale', locale)
  return url.href
}

const afterProtocol = (href, protocol) => href.slice(protocol.length).replace(/^\/*/, '')

/** The handle of "extension:HANDLE", "extension://HANDLE" or "extension:TARGET/HANDLE"; undefined for any other address. */
export const handleOf = (href) =>
  href.startsWith('extension:') ? afterProtocol(href, 'extension:').split('/').at(-1) : undefined

/** The address in the browser of "shopify:admin/products/1", "app:settings", "/settings" of the app, or "https://…". */
export const addressOf = (href) => {
  if (href.startsWith('shopify:')) return inAdmin(`/${afterProtocol(href, 'shopify:')}`)
  if (href.startsWith('app:')) return inAdmin(`${appRoot}/${afterProtocol(href, 'app:')}`)
  if (URL.canParse(href)) return href
  return inAdmin(`${appRoot}/${afterProtocol(href, '')}`)
}

/** Follows a link of an extension at the top, or in another tab where the link wants that. */
export const followLink = ({ href, target }) => {
  if (target === '_blank') open(addressOf(href), '_blank', 'noopener')
  else location.assign(addressOf(href))
}
