import { html } from '../admin-pages/html.ts'
import { type Route, text } from '../http/route.ts'
import type { Shop } from '../model/shop.ts'
import { type BuiltExtension, readBuiltExtensions } from './built-extension.ts'
import { chooseTexts } from './extension-texts.ts'
import { readAllowedElements } from './official-targets.ts'

/** What is run of an extension: itself, or what says whether it is shown. */
type Part = 'render' | 'should-render'

const partTarget = ({ target }: BuiltExtension, part: Part) =>
  part === 'render' ? target : target.replace(/\.render$/, '.should-render')

/** What the scripts of the frame are told: test/sandbox/admin/extension-host/setting.js. */
const settingOf = (
  shop: Shop,
  extension: BuiltExtension,
  { locale, part }: { locale: string; part: Part },
) => {
  const target = partTarget(extension, part)
  const chosen = chooseTexts(extension.texts, locale)
  return {
    handle: extension.handle,
    target,
    script: `/built/${extension.handle}/${part}.js`,
    allowed: [...readAllowedElements(target)],
    locale,
    textsLocale: chosen?.locale ?? 'en',
    texts: chosen?.texts ?? {},
    appUrl: shop.appUrl,
    adminOrigin: shop.origin,
  }
}

/** The page that runs an extension, at an origin of its own: /frame/HANDLE?part=…&locale=…#selected=… */
export const framePage = (shop: Shop): Route => ({
  method: 'GET',
  path: /^\/frame\/([\w-]+)$/,
  answer: ({ url, groups: [handle] }) => {
    const extension = readBuiltExtensions(shop.extensionsDir).find((one) => one.handle === handle)
    if (extension === undefined || shop.appUrl === undefined) return text('Not Found', 404)
    const locale = url.searchParams.get('locale') ?? 'en-US'
    const part = url.searchParams.get('part') === 'should-render' ? 'should-render' : 'render'
    const setting = settingOf(shop, extension, { locale, part })
    const page = html`<!doctype html>
<html lang="${setting.textsLocale}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${extension.nameIn(locale)}</title>
    <meta name="extension-setting" content="${JSON.stringify(setting)}">
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/host/frame.css">
    <script type="module" src="/standins/polaris/index.js"></script>
    <script type="module" src="/host/frame.js"></script>
  </head>
  <body></body>
</html>`
    return new Response(page.markup, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    })
  },
})
