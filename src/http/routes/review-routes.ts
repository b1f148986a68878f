import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { decide } from '../../pipeline/decide.ts'
import { actorOf, visitorOf } from '../authenticate.ts'
import type { HttpDeps } from '../http-deps.ts'
import { toWireCandidate } from '../to-wire-candidate.ts'
import type { WireDecided, WireReviewPage } from '../wire.ts'
import { idParams, pageQuery } from './params.ts'

const candidatesPerPage = 50
const decision = z.object({
  kind: z.enum(['approve', 'reject', 'redo']),
  reason: z.string().max(500).optional(),
})
const reviewQuery = pageQuery.extend({ batch: z.uuid().optional() })

export const reviewRoutes =
  (deps: HttpDeps): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      '/api/review',
      { schema: { querystring: reviewQuery } },
      async (request): Promise<WireReviewPage> => {
        const { shopId } = visitorOf(request)
        const { batch: batchId, after } = request.query
        const { candidates } = deps.stores.forShop(shopId)
        const page = await candidates.listInReview({ batchId, after, limit: candidatesPerPage })
        return {
          candidates: page.rows.map((candidate) => toWireCandidate(shopId, candidate, deps.links)),
          nextAfter: page.nextAfter ?? null,
          waiting: await candidates.countInReview(batchId),
        }
      },
    )

    app.post(
      '/api/candidates/:id/decision',
      { schema: { params: idParams, body: decision } },
      async (request, reply): Promise<WireDecided> => {
        const { shopId } = visitorOf(request)
        const { kind, reason } = request.body
        const decidedBy = actorOf(request)
        const candidateId = request.params.id
        const { editId, state, accepted } = await decide(deps, {
          shopId,
          candidateId,
          kind,
          reason,
          decidedBy,
        })
        reply.status(accepted ? 200 : 409)
        return { editId, state }
      },
    )
    done()
  }
