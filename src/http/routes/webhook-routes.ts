import type { FastifyPluginCallback } from 'fastify'
import { ColorwayError, notAllowed } from '../../domain/errors.ts'
import { receiveWebhook } from '../../pipeline/receive-webhook.ts'
import type { Nudges } from '../../ports/nudges.ts'
import type { Stores } from '../../ports/stores.ts'
import type { ReadWebhook } from '../../ports/webhook-inbox.ts'
import { inTime } from '../in-time.ts'

interface WebhookRouteDeps {
  readonly readWebhook: ReadWebhook
  readonly stores: Stores
  readonly nudges: Nudges
}

/** A product with all of its variants fills one to two megabytes. */
const longestBody = 4_000_000

const statusByCode: Readonly<Record<string, number>> = { not_allowed: 401, invalid_input: 400 }

/**
 * Where Shopify sends webhooks. They are only kept here, and answered without a word: 401 where the signature is
 * not right, 400 where the webhook is none of ours, 503 where it cannot be kept now, so that Shopify sends it again.
 */
export const webhookRoutes =
  ({ readWebhook, stores, nudges }: WebhookRouteDeps): FastifyPluginCallback =>
  (app, _options, done) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => parsed(null, body))

    app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
      const code = error instanceof ColorwayError ? error.code : 'invalid_input'
      const status = error instanceof ColorwayError ? (statusByCode[code] ?? 503) : (error.statusCode ?? 503)
      request.log[status < 500 ? 'info' : 'warn']({ status, code }, 'a webhook was turned away')
      return reply.status(status).send()
    })

    // What is not signed at all is not read at all.
    app.addHook('onRequest', async (request) => {
      if (request.headers['x-shopify-hmac-sha256'] === undefined)
        throw notAllowed('The webhook is not signed.')
    })

    app.post('/webhooks/shopify', { bodyLimit: longestBody }, async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : new Uint8Array()
      const webhook = readWebhook({ headers: request.headers, body })
      const onLostNudge = () => request.log.warn('the queue did not take a webhook: it is found later')
      const kept = receiveWebhook({ stores, nudges, onLostNudge }, webhook)
      await inTime(kept, 'The webhook cannot be kept now.')
      return reply.status(200).send()
    })
    done()
  }
