import type { FastifyReply } from 'fastify'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { pictureMimeType } from '../../domain/picture-mime-type.ts'
import type { HttpDeps } from '../http-deps.ts'
import type { LinkedPicture } from '../picture-links.ts'

const tokenParams = z.object({ token: z.string().max(1_000) })

/**
 * Pictures for those who carry no session: `<img>` elements, and editors that fetch what they are to edit. The signed
 * link is the permission.
 */
export const pictureRoutes =
  ({ links, storage }: Pick<HttpDeps, 'links' | 'storage'>): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    const send = async (reply: FastifyReply, { shopId, key }: LinkedPicture) => {
      const bytes = Buffer.from(await storage.get(shopId, key))
      return reply
        .header('content-type', pictureMimeType(bytes))
        .header('cache-control', 'private, max-age=900, immutable')
        .send(bytes)
    }
    const schema = { params: tokenParams }
    app.get('/pictures/:token', { schema }, ({ params }, reply) => send(reply, links.read(params.token)))
    app.get('/pictures/public/:token', { schema }, ({ params }, reply) =>
      send(reply, links.readPublic(params.token)),
    )
    done()
  }
