import { type BuiltExtension, readBuiltExtensions } from '../extensions/built-extension.ts'
import type { Shop } from '../model/shop.ts'
import { type Html, html } from './html.ts'

/** What a page's script is told of an extension: assets/extension-frame.js. */
const describe = (shop: Shop, locale: string) => (extension: BuiltExtension) => ({
  handle: extension.handle,
  target: extension.target,
  name: extension.nameIn(locale),
  frameUrl: `${shop.extensionsOrigin}/frame/${extension.handle}?locale=${encodeURIComponent(locale)}`,
  hasConditions: extension.conditionsScript !== undefined,
})

/** The app's extensions, for the script of a page; none before the app is installed. */
export const pageExtensions = (shop: Shop, locale: string) =>
  JSON.stringify(
    shop.appUrl === undefined ? [] : readBuiltExtensions(shop.extensionsDir).map(describe(shop, locale)),
  )

/** One line that says why a page shows none. */
export const extensionsNote = (shop: Shop): Html => {
  if (shop.appUrl === undefined) return html`<p class="muted note">No app is installed in this shop.</p>`
  return readBuiltExtensions(shop.extensionsDir).length === 0
    ? html`<p class="muted note">The app’s extensions are not built, so that this page shows none.</p>`
    : html``
}
