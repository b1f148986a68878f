import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { notFound } from '../../domain/errors.ts'
import { listNamedProducts } from '../../pipeline/list-products.ts'
import { visitorOf } from '../authenticate.ts'
import type { HttpDeps } from '../http-deps.ts'
import { toWireProductStanding, toWireSelectedProduct } from '../to-wire-standing.ts'
import type { WireProductStanding, WireSelection } from '../wire/wire-standing.ts'

const mostSelected = 250
/** Of one product; more wait for the review in Colorway. */
const mostCandidates = 100

/** Ids as numbers, which an address has room for. */
const productId = z
  .string()
  .regex(/^\d{1,20}$/, 'is not the number of a product')
  .transform((digits) => `gid://shopify/Product/${digits}`)
const selectionQuery = z.object({
  ids: z
    .string()
    .transform((ids) => [...new Set(ids.split(','))])
    .pipe(z.array(productId).max(mostSelected)),
})
const productParams = z.object({ id: productId })

/** What Shopify's own pages show of products: where they stand, by the mirror. */
export const standingRoutes =
  ({
    stores,
    links,
    appUrl,
  }: Pick<HttpDeps, 'stores' | 'links'> & { readonly appUrl: string }): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    const listTemplates = async (shopId: string): Promise<readonly string[]> =>
      Object.keys((await stores.forShop(shopId).settings.get()).promptTemplates)

    app.get(
      '/api/selection',
      { schema: { querystring: selectionQuery } },
      async (request): Promise<WireSelection> => {
        const { shopId } = visitorOf(request)
        const { ids } = request.query
        const [products, templates] = await Promise.all([
          listNamedProducts(stores, shopId, ids),
          listTemplates(shopId),
        ])
        return {
          products: products.map(toWireSelectedProduct),
          unknown: ids.length - products.length,
          templates,
        }
      },
    )

    app.get(
      '/api/products/:id',
      { schema: { params: productParams } },
      async (request): Promise<WireProductStanding> => {
        const { shopId } = visitorOf(request)
        const { id } = request.params
        const [[listed], { rows: candidates }, templates] = await Promise.all([
          listNamedProducts(stores, shopId, [id]),
          stores.forShop(shopId).candidates.listInReview({ productId: id, limit: mostCandidates }),
          listTemplates(shopId),
        ])
        if (!listed)
          throw notFound(
            'Colorway does not know this product: it is new and will be read within minutes, or it was deleted.',
          )
        return toWireProductStanding({ shopId, listed, candidates, templates, links, appUrl })
      },
    )
    done()
  }
