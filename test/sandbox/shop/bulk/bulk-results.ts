import { gzipSync } from 'node:zlib'
import { type Route, text } from '../http/route.ts'
import type { Shop } from '../model/shop.ts'

/** Serves the results of bulk operations, whole or from a byte on; packed where the shop was started so. */
export const bulkResults = ({ bulk }: Shop, { packed }: { readonly packed: boolean }): Route => ({
  method: 'GET',
  path: /^\/bulk-results\/([^/]+)$/,
  answer: ({ request, groups: [name = ''] }) => {
    const result = bulk.result(name)
    if (result === undefined) return text('Not Found', 404)
    const bytes = packed ? gzipSync(result) : Buffer.from(result)
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.get('range') ?? '')?.[1] ?? 0)
    const headers = { 'content-type': packed ? 'application/gzip' : 'application/jsonl' }
    if (from === 0) return new Response(Buffer.from(bytes), { headers })
    const contentRange = `bytes ${from}-${bytes.byteLength - 1}/${bytes.byteLength}`
    return new Response(Buffer.from(bytes.subarray(from)), {
      status: 206,
      headers: { ...headers, 'content-range': contentRange },
    })
  },
})
