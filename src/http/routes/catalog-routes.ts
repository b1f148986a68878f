import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { readCatalogStatus } from '../../pipeline/read-catalog-status.ts'
import { requestSync } from '../../pipeline/request-sync.ts'
import { visitorOf } from '../authenticate.ts'
import type { HttpDeps } from '../http-deps.ts'
import { toWireCatalog } from '../to-wire-catalog.ts'
import type { WireCatalog } from '../wire/wire-catalog.ts'

export const catalogRoutes =
  ({ stores, nudges }: Pick<HttpDeps, 'stores' | 'nudges'>): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get('/api/catalog', async (request): Promise<WireCatalog> => {
      const { shopId } = visitorOf(request)
      return toWireCatalog(await readCatalogStatus(stores, shopId))
    })

    app.post('/api/catalog/sync', async (request): Promise<WireCatalog> => {
      const { shopId } = visitorOf(request)
      await requestSync({ stores, nudges }, { shopId, cause: 'asked for' })
      return toWireCatalog(await readCatalogStatus(stores, shopId))
    })
    done()
  }
