import type { FastifyError, FastifyPluginCallback } from 'fastify'
import { ColorwayError, notSignedIn } from '../../domain/errors.ts'
import { flowAction } from '../../domain/flow.ts'
import { runFlowAction } from '../../pipeline/run-flow-action.ts'
import type { Editors } from '../../ports/editors.ts'
import type { ReadFlowRun } from '../../ports/flow-runs.ts'
import type { Nudges } from '../../ports/nudges.ts'
import type { ShopRegistry } from '../../ports/shop-registry.ts'
import type { Stores } from '../../ports/stores.ts'
import { answerError } from '../answer-error.ts'
import { inTime } from '../in-time.ts'

interface FlowRouteDeps {
  readonly readFlowRun: ReadFlowRun
  readonly stores: Stores
  readonly editors: Editors
  readonly nudges: Nudges
  readonly registry: Pick<ShopRegistry, 'find'>
}

const longestBody = 100_000

/**
 * Where Shopify Flow sends a workflow that came to our action. 200: there is a batch. Any other 4xx than 429 ends the
 * step for good, with a message for the merchant; 429 and 5xx have Flow send it again for a day. What is not signed by
 * Shopify is answered 401, without a word.
 */
export const flowRoutes =
  ({ readFlowRun, ...deps }: FlowRouteDeps): FastifyPluginCallback =>
  (app, _options, done) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => parsed(null, body))

    app.setErrorHandler((error: FastifyError, request, reply) => {
      const code = error instanceof ColorwayError ? error.code : 'invalid_input'
      request.log[code === 'unavailable' ? 'warn' : 'info']({ code }, 'a run of Flow was turned away')
      return code === 'not_signed_in' ? reply.status(401).send() : answerError(error, request, reply)
    })

    // What is not signed at all is not read at all.
    app.addHook('onRequest', async (request) => {
      if (request.headers['x-shopify-hmac-sha256'] === undefined) throw notSignedIn('The run is not signed.')
    })

    app.post(`/flow/${flowAction}`, { bodyLimit: longestBody }, async (request) => {
      const body = Buffer.isBuffer(request.body) ? request.body : new Uint8Array()
      const run = readFlowRun({ headers: request.headers, body })
      const made = runFlowAction(deps, run)
      const { id, state } = await inTime(
        made,
        'Colorway cannot take the step now. It is tried again by itself.',
      )
      const { shopId, runId } = run
      request.log.info({ shopId, runId, batchId: id }, 'a run of Flow has its batch')
      return { batchId: id, state }
    })
    done()
  }
