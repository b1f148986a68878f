import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { resultFilenames, resultFormats } from '../../domain/csv/write-product-csv.ts'
import { invalidInput } from '../../domain/errors.ts'
import { exportDecisions } from '../../pipeline/export-decisions.ts'
import { exportLedger } from '../../pipeline/export-ledger.ts'
import { checkLinks, exportResults, mostLinkDays } from '../../pipeline/export-results.ts'
import { resultStates } from '../../ports/export-store.ts'
import { visitorOf } from '../authenticate.ts'
import type { HttpDeps } from '../http-deps.ts'
import { sendCsv } from '../send-csv.ts'

const dayMs = 24 * 3_600_000

const day = z.iso.date().transform((text) => new Date(`${text}T00:00:00.000Z`))
const batch = z.uuid().optional()
const logQuery = z.object({ from: day.optional(), to: day.optional(), batch })
const resultsQuery = z.object({
  for: z.enum(resultFormats).default('shopify'),
  state: z.enum(resultStates).default('all'),
  linksForDays: z.coerce.number().int().min(1).max(mostLinkDays).default(mostLinkDays),
  batch,
})

const toFilter = ({ from, to, batch: batchId }: z.infer<typeof logQuery>) => {
  if (from && to && from > to)
    throw invalidInput('The first day is later than the last one.', 'Swap them, or leave one out.')
  return { from, before: to && new Date(to.getTime() + dayMs), batchId }
}

/** Files to take along; see the pipeline's `export-*.ts` for what is in them. */
export const exportRoutes =
  ({ stores, publicPictures }: Pick<HttpDeps, 'stores' | 'publicPictures'>): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get('/api/exports/results', { schema: { querystring: resultsQuery } }, (request, reply) => {
      const { shopId } = visitorOf(request)
      const { for: format, state, batch: batchId, linksForDays: linkDays } = request.query
      const filter = { state, batchId }
      checkLinks(publicPictures, filter)
      const store = stores.forShop(shopId).exports
      return sendCsv(reply, resultFilenames[format], (write) =>
        exportResults({ shopId, store, publicPictures, format, filter, linkDays }, write),
      )
    })

    app.get('/api/exports/ledger', { schema: { querystring: logQuery } }, (request, reply) => {
      const { ledger } = stores.forShop(visitorOf(request).shopId)
      const filter = toFilter(request.query)
      return sendCsv(reply, 'colorway-ledger.csv', (write) => exportLedger(ledger, filter, write))
    })

    app.get('/api/exports/decisions', { schema: { querystring: logQuery } }, (request, reply) => {
      const store = stores.forShop(visitorOf(request).shopId).exports
      const filter = toFilter(request.query)
      return sendCsv(reply, 'colorway-decisions.csv', (write) => exportDecisions(store, filter, write))
    })
    done()
  }
