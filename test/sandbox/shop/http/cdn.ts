import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { findByFilename } from '../files/filename.ts'
import type { StoredImage } from '../model/file-record.ts'
import { limits } from '../model/limits.ts'
import type { Shop } from '../model/shop.ts'
import { type Route, text } from './route.ts'

/** Serves ready files to everybody: the stored bytes, or scaled down to fit `width` and `height`. */
export const cdn = ({ state }: Shop): Route => ({
  method: 'GET',
  path: /^\/cdn\/files\/([^/]+)$/,
  answer: async ({ request, url, groups: [filename = ''] }) => {
    const file = findByFilename(state, filename)
    if (file?.image === undefined) return text('Not Found', 404)
    const bytes = await scale(file.image, url.searchParams)
    return serveBytes(request, { mimeType: file.image.mimeType, bytes })
  },
})

const scale = async (image: StoredImage, wanted: URLSearchParams): Promise<Uint8Array> => {
  const width = sidePx(wanted.get('width'))
  const height = sidePx(wanted.get('height'))
  const { widthPx, heightPx } = await image.readSize()
  const bytes = await image.readBytes()
  const isSmaller = (width ?? widthPx) < widthPx || (height ?? heightPx) < heightPx
  if (!isSmaller) return bytes
  const bounds = { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) }
  return sharp(bytes)
    .resize({ ...bounds, fit: 'inside', withoutEnlargement: true })
    .toBuffer()
}

const sidePx = (value: string | null) =>
  value !== null && /^[1-9]\d*$/.test(value) ? Math.min(Number(value), limits.cdnSidePx) : undefined

const serveBytes = (request: Request, { mimeType, bytes }: { mimeType: string; bytes: Uint8Array }) => {
  const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`
  const headers = {
    etag,
    'cache-control': 'public, max-age=31557600',
    'access-control-allow-origin': '*',
  }
  return request.headers.get('if-none-match') === etag
    ? new Response(null, { status: 304, headers })
    : new Response(Buffer.from(bytes), { headers: { ...headers, 'content-type': mimeType } })
}
