import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { readCatalogStatus } from '../../pipeline/read-catalog-status.ts'
import { visitorOf } from '../authenticate.ts'
import type { HttpDeps } from '../http-deps.ts'
import type { WireCatalog } from '../wire/wire-catalog.ts'

export const catalogRoutes =
  ({ stores }: Pick<HttpDeps, 'stores'>): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get('/api/catalog', async (request): Promise<WireCatalog> => {
      const { shopId } = visitorOf(request)
      const { products, colorways, lacking, stale, sync, readAt } = await readCatalogStatus(stores, shopId)
      return {
        products,
        colorways,
        lacking,
        stale,
        readAt: readAt?.toISOString() ?? null,
        sync: sync
          ? {
              state: sync.state,
              cause: sync.cause,
              reason: sync.reason ?? null,
              objects: sync.objects,
              products: sync.products,
              createdAt: sync.createdAt.toISOString(),
            }
          : null,
      }
    })
    done()
  }
