import { type Route, text } from '../http/route.ts'
import { mintSessionToken } from '../http/session-token.ts'
import type { Shop } from '../model/shop.ts'
import { adminPage } from './admin-page.ts'
import { html } from './html.ts'

/** The page around the installed app, at every path below /admin/apps/colorway. */
export const appPage = (shop: Shop): Route => ({
  method: 'GET',
  path: /^\/admin\/apps\/colorway(\/.*)?$/,
  answer: ({ url, groups: [subpath = ''] }) => {
    if (shop.appUrl === undefined) {
      return text('No app is installed in this shop yet: start Colorway, and load this page again.', 503)
    }
    const source = appSource(shop, shop.appUrl, `.${subpath || '/'}${url.search}`)
    return adminPage({
      title: 'Colorway',
      section: 'app',
      url,
      main: html`<iframe id="app" title="Colorway" src="${source}" allow="clipboard-write"></iframe>
        <div id="save-bar" role="region" aria-label="Unsaved changes" hidden>
          <span>Unsaved changes</span>
          <button type="button" value="discard">Discard</button>
          <button type="button" value="save" class="primary">Save</button>
        </div>
        <div id="toasts" role="status" aria-live="polite"></div>
        <script type="module" src="/admin-assets/embed-app.js"></script>`,
    })
  },
})

/** What the admin loads into the iframe: the app's page, told who opens it. */
const appSource = (shop: Shop, appUrl: string, path: string) => {
  const source = new URL(path, appUrl.endsWith('/') ? appUrl : `${appUrl}/`)
  const store = shop.domain.split('.')[0]
  source.searchParams.set('shop', shop.domain)
  source.searchParams.set('host', Buffer.from(`admin.shopify.com/store/${store}`).toString('base64url'))
  if (!source.searchParams.has('locale')) source.searchParams.set('locale', 'en-US')
  source.searchParams.set('embedded', '1')
  source.searchParams.set('id_token', mintSessionToken(shop))
  return source.href
}
