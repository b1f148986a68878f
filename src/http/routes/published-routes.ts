import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { publishedShows } from '../../ports/published-pictures.ts'
import { visitorOf } from '../authenticate.ts'
import type { HttpDeps } from '../http-deps.ts'
import { toWirePublished } from '../to-wire-published.ts'
import type { WirePublishedPage } from '../wire/wire-published.ts'
import { pageQuery } from './params.ts'

const productsPerPage = 20

const query = pageQuery.extend({
  show: z.enum(publishedShows).optional(),
  search: z.string().trim().min(1).max(200).optional(),
  batch: z.uuid().optional(),
  by: z.string().max(300).optional(),
})

/** What went live, and what was to. */
export const publishedRoutes =
  (deps: HttpDeps): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      '/api/published',
      { schema: { querystring: query } },
      async (request): Promise<WirePublishedPage> => {
        const { shopId } = visitorOf(request)
        const { after, show, search, batch: batchId, by: requestedBy } = request.query
        const { published } = deps.stores.forShop(shopId)
        const filter = { show, search, batchId, requestedBy }
        const [page, publishers, attention] = await Promise.all([
          published.list({ after, limit: productsPerPage }, filter),
          published.listPublishers(),
          published.countAttention(),
        ])
        return {
          products: page.rows.map((product) => toWirePublished(shopId, product, deps.links)),
          nextAfter: page.nextAfter ?? null,
          publishers,
          attention,
        }
      },
    )
    done()
  }
