import { readFile } from 'node:fs/promises'
import type { Shop } from '../model/shop.ts'
import { type Route, text } from './route.ts'
import { mintSessionToken } from './session-token.ts'

const folder = new URL('../frame/', import.meta.url)

/** The admin's page around the installed app, at every path below /admin/apps/colorway. */
export const adminFrame = (shop: Shop): Route => ({
  method: 'GET',
  path: /^\/admin\/apps\/colorway(\/.*)?$/,
  answer: async ({ url, groups: [subpath = ''] }) => {
    if (shop.appUrl === undefined) return text('No app is installed: call installApp({ appUrl }) first.', 503)
    const template = await readFile(new URL('frame.html', folder), 'utf8')
    const values: Readonly<Record<string, string>> = {
      shopName: 'Demo Colorway',
      shopDomain: shop.domain,
      appUrl: shop.appUrl,
      appSource: appSource(shop, shop.appUrl, `.${subpath || '/'}${url.search}`),
    }
    const page = template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => escapeHtml(values[name] ?? ''))
    return new Response(page, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    })
  },
})

/** What the admin loads into the iframe: the app's page, told who opens it. */
const appSource = (shop: Shop, appUrl: string, path: string) => {
  const source = new URL(path, appUrl.endsWith('/') ? appUrl : `${appUrl}/`)
  const store = shop.domain.split('.')[0]
  source.searchParams.set('shop', shop.domain)
  source.searchParams.set('host', Buffer.from(`admin.shopify.com/store/${store}`).toString('base64url'))
  source.searchParams.set('embedded', '1')
  source.searchParams.set('id_token', mintSessionToken(shop))
  return source.href
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeHtml = (value: string) => value.replaceAll(/[&<>"]/g, (character) => entities[character] ?? '')
