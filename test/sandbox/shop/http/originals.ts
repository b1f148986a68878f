import { originalPath } from '../files/file-url.ts'
import type { Shop } from '../model/shop.ts'
import { type Route, text } from './route.ts'

/** Serves a file as it was uploaded, to who holds a signed URL that has not expired. */
export const originals = (shop: Shop): Route => ({
  method: 'GET',
  path: /^\/originals\/([^/]+)$/,
  answer: async ({ url, groups: [fileId = ''] }) => {
    const expiresMs = Number(url.searchParams.get('expires'))
    const signature = shop.sign(originalPath(fileId, expiresMs))
    if (url.searchParams.get('signature') !== signature) return text('Signature does not match', 403)
    if (!(expiresMs > Date.now())) return text('The URL has expired', 403)
    const file = shop.state.files.get(fileId)
    if (file?.image === undefined) return text('Not Found', 404)
    const bytes = Buffer.from(await file.image.readBytes())
    return new Response(bytes, { headers: { 'content-type': file.image.mimeType } })
  },
})
