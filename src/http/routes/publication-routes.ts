import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { conflict } from '../../domain/errors.ts'
import { requestUndo } from '../../pipeline/request-undo.ts'
import { actorOf, visitorOf } from '../authenticate.ts'
import type { HttpDeps } from '../http-deps.ts'
import { toWirePublication } from '../to-wire-publication.ts'
import type { WirePublication, WirePublicationPage } from '../wire/wire-publication.ts'
import { idParams, pageQuery } from './params.ts'

const publicationsPerPage = 20

export const publicationRoutes =
  (deps: HttpDeps): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      '/api/publications',
      { schema: { querystring: pageQuery } },
      async (request): Promise<WirePublicationPage> => {
        const { shopId } = visitorOf(request)
        const { after } = request.query
        const page = await deps.stores
          .forShop(shopId)
          .publications.list({ after, limit: publicationsPerPage })
        return { publications: page.rows.map(toWirePublication), nextAfter: page.nextAfter ?? null }
      },
    )

    app.post(
      '/api/publications/:id/undo',
      { schema: { params: idParams } },
      async (request): Promise<WirePublication> => {
        const { shopId } = visitorOf(request)
        const { id } = request.params
        const { publications } = deps.stores.forShop(shopId)
        const found = await publications.get(id)
        const target = { kind: 'publication', id } as const
        const { pictures } = await requestUndo(deps, { shopId, target, requestedBy: actorOf(request) })
        if (pictures === 0)
          throw conflict(
            `The publication of ${found.productTitle} is not live, or is being taken back already.`,
          )
        return toWirePublication(await publications.get(id))
      },
    )
    done()
  }
