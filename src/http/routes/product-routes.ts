import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { ProductFilter } from '../../domain/product-filter.ts'
import { listProducts } from '../../pipeline/list-products.ts'
import { visitorOf } from '../authenticate.ts'
import type { HttpDeps } from '../http-deps.ts'
import { toWireProduct } from '../to-wire-product.ts'
import type { WireFilterValues, WireProductPage } from '../wire/wire-products.ts'

const productsPerPage = 30

const value = z.string().min(1).max(300).optional()
const productQuery = z.object({
  after: z.string().max(100).optional(),
  search: z.string().max(200).optional(),
  pictures: z.enum(['missing', 'complete']).optional(),
  work: z.enum(['open', 'none']).optional(),
  status: value,
  type: value,
  vendor: value,
  tag: value,
})

const toFilter = ({
  pictures,
  work,
  type: productType,
  search,
  status,
  vendor,
  tag,
}: z.infer<typeof productQuery>): ProductFilter => ({
  lacking: pictures && pictures === 'missing',
  inWork: work && work === 'open',
  productType,
  search,
  status,
  vendor,
  tag,
})

/** The shop's products as the mirror has them. */
export const productRoutes =
  ({ stores }: Pick<HttpDeps, 'stores'>): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      '/api/products',
      { schema: { querystring: productQuery } },
      async (request): Promise<WireProductPage> => {
        const { shopId } = visitorOf(request)
        const { after } = request.query
        const filter = toFilter(request.query)
        const [page, counts] = await Promise.all([
          listProducts(stores, shopId, { after, limit: productsPerPage }, filter),
          after === undefined ? stores.forShop(shopId).mirror.counts(filter) : null,
        ])
        return { products: page.rows.map(toWireProduct), nextAfter: page.nextAfter ?? null, counts }
      },
    )

    app.get('/api/products/filters', (request): Promise<WireFilterValues> => {
      const { shopId } = visitorOf(request)
      return stores.forShop(shopId).mirror.filterValues()
    })
    done()
  }
