import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { productsOfWishes } from '../../domain/batch-wishes.ts'
import { invalidFields } from '../../domain/errors.ts'
import { foreseeBatch } from '../../pipeline/foresee-batch.ts'
import { visitorOf } from '../authenticate.ts'
import type { HttpDeps } from '../http-deps.ts'
import { toWireQuote } from '../to-wire-quote.ts'
import type { WireQuote } from '../wire/wire-quote.ts'
import { newBatchBody, readWishes } from './new-batch-body.ts'

/** So many are read and drafted in a moment. */
const mostProducts = 250

const quoteBody = newBatchBody.omit({
  filter: true,
  exceptIds: true,
  start: true,
  upToMicros: true,
  requestId: true,
})

/** What a batch would come to, before there is one. */
export const quoteRoutes =
  (deps: HttpDeps): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.post('/api/quotes', { schema: { body: quoteBody } }, async (request): Promise<WireQuote> => {
      const { shopId } = visitorOf(request)
      const { provider, quality } = request.body
      const wishes = readWishes(request.body)
      const productIds = request.body.productIds ?? productsOfWishes(wishes)
      if (productIds.length === 0 || productIds.length > mostProducts)
        throw invalidFields({
          productIds: `Name between 1 and ${mostProducts} products. A batch can be about more: it is quoted once it is planned.`,
        })
      return toWireQuote(await foreseeBatch(deps, { shopId, productIds, wishes, provider, quality }))
    })
    done()
  }
