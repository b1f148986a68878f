import { readFile } from 'node:fs/promises'
import { type Route, text } from '../http/route.ts'
import { staticFiles } from '../http/static-files.ts'
import type { Shop } from '../model/shop.ts'
import { readBuiltExtensions } from './built-extension.ts'
import { framePage } from './frame-page.ts'

/** The code of an extension, as Shopify's command line built it. */
const builtScript = (shop: Shop): Route => ({
  method: 'GET',
  path: /^\/built\/([\w-]+)\/(render|should-render)\.js$/,
  answer: async ({ groups: [handle, part] }) => {
    const extension = readBuiltExtensions(shop.extensionsDir).find((one) => one.handle === handle)
    const path = part === 'render' ? extension?.script : extension?.conditionsScript
    if (path === undefined) return text('Not Found', 404)
    return new Response(await readFile(path), {
      headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' },
    })
  },
})

/** All that the origin of extensions serves: their frames, what runs in them, and nothing of the admin. */
export const extensionRoutes = (shop: Shop): Route[] => [
  framePage(shop),
  builtScript(shop),
  staticFiles('/host', new URL('../../admin/extension-host/', import.meta.url)),
  staticFiles('/standins', new URL('../../admin/', import.meta.url)),
]
