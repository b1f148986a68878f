import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { HttpDeps } from '../http-deps.ts'

const tokenParams = z.object({ token: z.string().max(1_000) })

/** Pictures for `<img>` elements, which carry no session: the signed link is the permission. */
export const pictureRoutes =
  ({ links, storage }: Pick<HttpDeps, 'links' | 'storage'>): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get('/pictures/:token', { schema: { params: tokenParams } }, async (request, reply) => {
      const { shopId, key } = links.read(request.params.token)
      const bytes = Buffer.from(await storage.get(shopId, key))
      return reply
        .header('content-type', mimeTypeOf(bytes))
        .header('cache-control', 'private, max-age=900, immutable')
        .header('x-content-type-options', 'nosniff')
        .send(bytes)
    })
    done()
  }

const mimeTypeOf = (bytes: Buffer): string => {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg'
  if (bytes.subarray(1, 4).toString('latin1') === 'PNG') return 'image/png'
  if (bytes.subarray(8, 12).toString('latin1') === 'WEBP') return 'image/webp'
  return 'application/octet-stream'
}
