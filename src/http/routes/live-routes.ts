import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { conflict } from '../../domain/errors.ts'
import { approveAgain } from '../../pipeline/approve-again.ts'
import { requestPublication } from '../../pipeline/request-publication.ts'
import { requestRedo, requestUndo } from '../../pipeline/request-undo.ts'
import type { LiveTarget } from '../../ports/publication-store.ts'
import { actorOf, visitorOf } from '../authenticate.ts'
import type { HttpDeps } from '../http-deps.ts'
import { toWireEdit } from '../to-wire-batch.ts'
import type { WireEdit } from '../wire/wire-batch.ts'
import type { WirePublishing } from '../wire/wire-publication.ts'
import type { WireLivePreview } from '../wire/wire-published.ts'
import { idParams } from './params.ts'

const mostAtOnce = 1_000
const productId = z.string().max(200)

/** One of three ways to name pictures. */
const liveTarget = z.union([
  z.strictObject({ edits: z.array(z.uuid()).min(1).max(mostAtOnce) }),
  z.strictObject({ products: z.array(productId).min(1).max(mostAtOnce) }),
  z.strictObject({ batch: z.uuid() }),
])

const toTarget = (body: z.infer<typeof liveTarget>): LiveTarget => {
  if ('edits' in body) return { kind: 'edits', ids: body.edits }
  return 'products' in body ? { kind: 'products', ids: body.products } : { kind: 'batch', id: body.batch }
}

/** Taking live pictures back, putting them live again, over somebody else's change, or not at all. */
export const liveRoutes =
  (deps: HttpDeps): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.post('/api/undo', { schema: { body: liveTarget } }, async (request): Promise<WirePublishing> => {
      const { shopId } = visitorOf(request)
      const target = toTarget(request.body)
      const { publicationIds, pictures } = await requestUndo(deps, {
        shopId,
        target,
        requestedBy: actorOf(request),
      })
      return { publications: publicationIds.length, pictures }
    })

    for (const way of ['undo', 'redo'] as const)
      app.post(
        `/api/${way}/preview`,
        { schema: { body: liveTarget } },
        (request): Promise<WireLivePreview> => {
          const { shopId } = visitorOf(request)
          return deps.stores.forShop(shopId).published.preview(toTarget(request.body), way)
        },
      )

    app.post('/api/publish', { schema: { body: liveTarget } }, async (request): Promise<WirePublishing> => {
      const { shopId } = visitorOf(request)
      const { body } = request
      const planned = await requestPublication(deps, {
        shopId,
        ...('edits' in body && { editIds: body.edits }),
        ...('products' in body && { productIds: body.products }),
        ...('batch' in body && { batchId: body.batch }),
        requestedBy: actorOf(request),
      })
      return {
        publications: planned.length,
        pictures: planned.flatMap(({ placements }) => placements).length,
      }
    })

    app.post('/api/redo', { schema: { body: liveTarget } }, async (request): Promise<WirePublishing> => {
      const { shopId } = visitorOf(request)
      const target = toTarget(request.body)
      const planned = await requestRedo(deps, { shopId, target, requestedBy: actorOf(request) })
      return {
        publications: planned.length,
        pictures: planned.flatMap(({ placements }) => placements).length,
      }
    })

    app.post(
      '/api/edits/:id/approve-again',
      { schema: { params: idParams } },
      async (request): Promise<WireEdit> => {
        const { shopId } = visitorOf(request)
        const editId = request.params.id
        return toWireEdit(await approveAgain(deps, { shopId, editId, actor: actorOf(request) }))
      },
    )

    app.post('/api/edits/:id/leave', { schema: { params: idParams } }, async (request): Promise<WireEdit> => {
      const { shopId } = visitorOf(request)
      const { edits } = deps.stores.forShop(shopId)
      const edit = await edits.get(request.params.id)
      if (!(await edits.leave(edit.id, actorOf(request))))
        throw conflict(
          `${edit.productTitle} ${edit.colorwayLabel} is ${edit.state}: there is no conflict to be left.`,
        )
      return toWireEdit(await edits.get(edit.id))
    })
    done()
  }
