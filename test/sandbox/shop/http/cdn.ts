import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { findByFilename } from '../files/filename.ts'
import type { StoredImage } from '../model/file-record.ts'
import type { Shop } from '../model/shop.ts'
import { type Route, text } from './route.ts'

const maxSidePx = 5760

/** Serves ready files to everybody: the stored bytes, or scaled down to fit `width` and `height`. */
export const cdn = ({ state }: Shop): Route => ({
  method: 'GET',
  path: /^\/cdn\/files\/([^/]+)$/,
  answer: async ({ request, url, groups: [filename = ''] }) => {
    const file = findByFilename(state, filename)
    if (file?.status !== 'READY') return text('Not Found', 404)
    return serveImage(request, await scale(await file.content(), url.searchParams))
  },
})

type Served = Pick<StoredImage, 'bytes' | 'mimeType'>

const scale = async (stored: StoredImage, wanted: URLSearchParams): Promise<Served> => {
  const width = sidePx(wanted.get('width'))
  const height = sidePx(wanted.get('height'))
  const isSmaller =
    (width ?? stored.widthPx) < stored.widthPx || (height ?? stored.heightPx) < stored.heightPx
  if (!isSmaller) return stored
  const scaled = sharp(stored.bytes).resize({
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    fit: 'inside',
    withoutEnlargement: true,
  })
  return { bytes: await scaled.toBuffer(), mimeType: stored.mimeType }
}

const sidePx = (value: string | null) =>
  value !== null && /^[1-9]\d*$/.test(value) ? Math.min(Number(value), maxSidePx) : undefined

const serveImage = (request: Request, { bytes, mimeType }: Served) => {
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
