import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { editStates } from '../../domain/edit-state.ts'
import { answerUncertain, uncertainAnswers } from '../../pipeline/answer-uncertain.ts'
import { cancelBatch, pauseBatch, requestBatch, runBatch } from '../../pipeline/request-batch.ts'
import { requestPublication } from '../../pipeline/request-publication.ts'
import { quoteRetry, retryBatch } from '../../pipeline/retry-batch.ts'
import { actorOf, visitorOf } from '../authenticate.ts'
import type { HttpDeps } from '../http-deps.ts'
import { toWireBatch, toWireEdit } from '../to-wire-batch.ts'
import { toWirePlannedPrompt } from '../to-wire-plan.ts'
import type {
  WireBatch,
  WireBatchPage,
  WireEdit,
  WireEditPage,
  WireRetried,
  WireRetryQuote,
} from '../wire/wire-batch.ts'
import type { WireBatchPlan } from '../wire/wire-batch-plan.ts'
import type { WirePublishing } from '../wire/wire-publication.ts'
import { newBatchBody, readNewBatch } from './new-batch-body.ts'
import { idParams, pageQuery } from './params.ts'

const batchesPerPage = 20
const editsPerPage = 50
const editState = z.enum(editStates)
const editsQuery = pageQuery.extend({
  states: z
    .string()
    .transform((states) => states.split(','))
    .pipe(z.array(editState))
    .default([]),
})
const promptsPerPage = 10
const uncertainAnswer = z.object({ answer: z.enum(uncertainAnswers) })
const orders = { run: runBatch, resume: runBatch, pause: pauseBatch, cancel: cancelBatch } as const

export const batchRoutes =
  (deps: HttpDeps): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      '/api/batches',
      { schema: { querystring: pageQuery } },
      async (request): Promise<WireBatchPage> => {
        const { shopId } = visitorOf(request)
        const { after } = request.query
        const page = await deps.stores.forShop(shopId).batches.list({ after, limit: batchesPerPage })
        return { batches: page.rows.map(toWireBatch), nextAfter: page.nextAfter ?? null }
      },
    )

    app.post(
      '/api/batches',
      { schema: { body: newBatchBody } },
      async (request, reply): Promise<WireBatch> => {
        const { shopId } = visitorOf(request)
        const { id } = await requestBatch(deps, {
          shopId,
          origin: 'admin',
          requestedBy: actorOf(request),
          ...readNewBatch(request.body),
        })
        reply.status(201)
        return toWireBatch(await deps.stores.forShop(shopId).batches.get(id))
      },
    )

    app.get('/api/batches/:id', { schema: { params: idParams } }, async (request): Promise<WireBatch> => {
      const { shopId } = visitorOf(request)
      return toWireBatch(await deps.stores.forShop(shopId).batches.get(request.params.id))
    })

    app.get(
      '/api/batches/:id/plan',
      { schema: { params: idParams, querystring: pageQuery } },
      async (request): Promise<WireBatchPlan> => {
        const { shopId } = visitorOf(request)
        const { batches, edits } = deps.stores.forShop(shopId)
        const { id } = await batches.get(request.params.id)
        const { after } = request.query
        const [page, leftOut] = await Promise.all([
          edits.listPlanned(id, { after, limit: promptsPerPage }),
          after === undefined ? edits.countSkipped(id) : [],
        ])
        return { prompts: page.rows.map(toWirePlannedPrompt), nextAfter: page.nextAfter ?? null, leftOut }
      },
    )

    app.get(
      '/api/batches/:id/edits',
      { schema: { params: idParams, querystring: editsQuery } },
      async (request): Promise<WireEditPage> => {
        const { shopId } = visitorOf(request)
        const { states, after } = request.query
        const { batches, edits } = deps.stores.forShop(shopId)
        const { id } = await batches.get(request.params.id)
        const page = await edits.listPage(id, { states, after, limit: editsPerPage })
        return { edits: page.rows.map(toWireEdit), nextAfter: page.nextAfter ?? null }
      },
    )

    for (const order of ['run', 'resume', 'pause', 'cancel'] as const)
      app.post(
        `/api/batches/:id/${order}`,
        { schema: { params: idParams } },
        async (request): Promise<WireBatch> => {
          const { shopId } = visitorOf(request)
          const batchId = request.params.id
          await orders[order](deps, { shopId, batchId, actor: actorOf(request) })
          return toWireBatch(await deps.stores.forShop(shopId).batches.get(batchId))
        },
      )

    app.get(
      '/api/batches/:id/retry',
      { schema: { params: idParams } },
      async (request): Promise<WireRetryQuote> => {
        const { shopId } = visitorOf(request)
        const quote = await quoteRetry(deps, { shopId, batchId: request.params.id })
        return {
          edits: quote.calls,
          costMicros: Number(quote.mostMicros),
          leastMicros: Number(quote.leastMicros),
          seconds: quote.seconds,
        }
      },
    )

    app.post(
      '/api/batches/:id/retry',
      { schema: { params: idParams } },
      async (request): Promise<WireRetried> => {
        const { shopId } = visitorOf(request)
        const order = { shopId, batchId: request.params.id, actor: actorOf(request) }
        return { edits: await retryBatch(deps, order) }
      },
    )

    app.post(
      '/api/edits/:id/uncertain',
      { schema: { params: idParams, body: uncertainAnswer } },
      async (request): Promise<WireEdit> => {
        const { shopId } = visitorOf(request)
        const editId = request.params.id
        await answerUncertain(deps, { shopId, editId, ...request.body, actor: actorOf(request) })
        return toWireEdit(await deps.stores.forShop(shopId).edits.get(editId))
      },
    )

    app.post(
      '/api/batches/:id/publish',
      { schema: { params: idParams } },
      async (request): Promise<WirePublishing> => {
        const { shopId } = visitorOf(request)
        const requestedBy = actorOf(request)
        const planned = await requestPublication(deps, { shopId, batchId: request.params.id, requestedBy })
        return {
          publications: planned.length,
          pictures: planned.flatMap(({ placements }) => placements).length,
        }
      },
    )
    done()
  }
