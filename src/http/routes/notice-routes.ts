import type { FastifyPluginCallback, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { ColorwayError } from '../../domain/errors.ts'
import { receiveNotice } from '../../pipeline/receive-notice.ts'
import type { Editors } from '../../ports/editors.ts'
import type { House } from '../../ports/house.ts'
import type { Nudges } from '../../ports/nudges.ts'

interface NoticeRouteDeps {
  readonly editors: Editors
  readonly house: Pick<House, 'findTicket'>
  readonly nudges: Nudges
}

/** A prediction with the addresses of its pictures. */
const longestBody = 1_000_000

const params = z.object({ provider: z.string(), shopId: z.string().optional() })

/**
 * Where providers tell that a call has ended. Answered without a word: 401 where the notice is not the provider's,
 * 503 where it cannot be passed on now, so that it is sent again.
 */
export const noticeRoutes =
  (deps: NoticeRouteDeps): FastifyPluginCallback =>
  (app, _options, done) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => parsed(null, body))

    app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
      const isOurs = error instanceof ColorwayError
      const isForged = isOurs && error.code === 'not_allowed'
      const status = isForged ? 401 : isOurs ? 503 : (error.statusCode ?? 503)
      request.log[status < 500 ? 'info' : 'warn']({ status }, 'a notice of an editor was turned away')
      return reply.status(status).send()
    })

    const receive = async (request: FastifyRequest): Promise<void> => {
      const { provider, shopId } = params.parse(request.params)
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [
          name,
          Array.isArray(value) ? value[0] : value,
        ]),
      )
      const body = Buffer.isBuffer(request.body) ? request.body : new Uint8Array()
      await receiveNotice(deps, { provider, shopId, request: { headers, body } })
    }

    const options = { bodyLimit: longestBody }
    for (const path of ['/webhooks/editors/:provider', '/webhooks/editors/:provider/:shopId'])
      app.post(path, options, async (request, reply) => {
        await receive(request)
        return reply.status(200).send()
      })
    done()
  }
