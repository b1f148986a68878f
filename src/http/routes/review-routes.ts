import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { decide } from '../../pipeline/decide.ts'
import { takeBackDecision } from '../../pipeline/take-back-decision.ts'
import { actorOf, visitorOf } from '../authenticate.ts'
import type { HttpDeps } from '../http-deps.ts'
import { toWireCandidate } from '../to-wire-candidate.ts'
import { toWireSiblings } from '../to-wire-siblings.ts'
import type { WireDecided, WireReviewPage, WireSiblings } from '../wire/wire-candidate.ts'
import { idParams, pageQuery } from './params.ts'

const editsPerPage = 50
const reason = z.string().max(500).optional()
const changes = z.object({
  from: z.enum(['source', 'candidate']).default('source'),
  instruction: z
    .string()
    .trim()
    .transform((text) => text || undefined)
    .optional(),
  provider: z.string().optional(),
})
const decision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['approve', 'reject']), reason }),
  z.strictObject({ kind: z.literal('redo'), reason, changes: changes.optional() }),
])
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
        const page = await candidates.listInReview({ batchId, after, limit: editsPerPage })
        return {
          candidates: page.rows.map((candidate) => toWireCandidate(shopId, candidate, deps.links)),
          nextAfter: page.nextAfter ?? null,
          waiting: await candidates.countInReview(batchId),
        }
      },
    )

    app.get(
      '/api/candidates/:id/siblings',
      { schema: { params: idParams } },
      async (request): Promise<WireSiblings> => {
        const { shopId } = visitorOf(request)
        const { candidates } = deps.stores.forShop(shopId)
        const { edit } = await candidates.get(request.params.id)
        return toWireSiblings({ shopId, edit, siblings: await candidates.listSiblings(edit.id) }, deps.links)
      },
    )

    app.post(
      '/api/candidates/:id/decision',
      { schema: { params: idParams, body: decision } },
      async (request, reply): Promise<WireDecided> => {
        const { shopId } = visitorOf(request)
        const decidedBy = actorOf(request)
        const candidateId = request.params.id
        const { editId, state, accepted } = await decide(deps, {
          shopId,
          candidateId,
          decidedBy,
          ...request.body,
        })
        reply.status(accepted ? 200 : 409)
        return { editId, state }
      },
    )

    app.delete(
      '/api/candidates/:id/decision',
      { schema: { params: idParams } },
      async (request, reply): Promise<WireDecided> => {
        const { shopId } = visitorOf(request)
        const takenBackBy = actorOf(request)
        const candidateId = request.params.id
        const { editId, state, accepted } = await takeBackDecision(deps, { shopId, candidateId, takenBackBy })
        reply.status(accepted ? 200 : 409)
        return { editId, state }
      },
    )
    done()
  }
