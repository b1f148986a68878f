import { Readable } from 'node:stream'
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { coalesceDeeds } from '../../domain/coalesce-deeds.ts'
import { writeCsvRow } from '../../domain/csv/write-csv-row.ts'
import { deedGroups } from '../../domain/deed.ts'
import { invalidInput } from '../../domain/errors.ts'
import type { Activity, ActivityFilter, ActivityStore } from '../../ports/activity-store.ts'
import { visitorOf } from '../authenticate.ts'
import type { HttpDeps } from '../http-deps.ts'
import { toWireActivity } from '../to-wire-activity.ts'
import type { WireActivityPage } from '../wire/wire-activity.ts'

const linesPerPage = 30
/** What is read for a page, as long as it does not fill it: the same done more often in a row is told more than once. */
const eventsRead = [100, 400]
const eventsExported = 1_000
const dayMs = 24 * 3_600_000

const day = z.iso.date().transform((text) => new Date(`${text}T00:00:00.000Z`))
const filterQuery = z.object({
  group: z.enum(deedGroups).optional(),
  by: z.string().max(300).optional(),
  product: z.string().trim().min(1).max(200).optional(),
  from: day.optional(),
  to: day.optional(),
})
const listQuery = filterQuery.extend({
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
})

const toFilter = ({ group, by, product, from, to }: z.infer<typeof filterQuery>): ActivityFilter => {
  if (from && to && from > to)
    throw invalidInput('The first day is later than the last one.', 'Swap them, or leave one out.')
  return { group, actor: by, product, from, before: to && new Date(to.getTime() + dayMs) }
}

/** Who did what, to be read and to be taken along. */
export const activityRoutes =
  ({ stores }: Pick<HttpDeps, 'stores'>): FastifyPluginCallbackZod =>
  (app, _options, done) => {
    app.get(
      '/api/activity',
      { schema: { querystring: listQuery } },
      async (request): Promise<WireActivityPage> => {
        const { activity } = stores.forShop(visitorOf(request).shopId)
        const filter = toFilter(request.query)
        const { after } = request.query
        const [{ runs, isEnd }, actors] = await Promise.all([
          readRuns(activity, filter, after),
          activity.listActors(),
        ])
        const shown = runs.slice(0, linesPerPage)
        const isAll = isEnd && shown.length === runs.length
        return {
          lines: shown.flatMap(toWireActivity),
          nextAfter: isAll ? null : (shown.at(-1)?.at(-1)?.id ?? null),
          actors,
        }
      },
    )

    app.get('/api/activity/export', { schema: { querystring: filterQuery } }, (request, reply) => {
      const { activity } = stores.forShop(visitorOf(request).shopId)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="colorway-activity.csv"')
        .send(Readable.from(writeRows(activity, toFilter(request.query))))
    })
    done()
  }

/** A page's deeds, each with its events, newest first. */
const readRuns = async (activity: ActivityStore, filter: ActivityFilter, start: string | undefined) => {
  const events: Activity[] = []
  let after = start
  for (const limit of eventsRead) {
    const page = await activity.list({ after, limit }, filter)
    events.push(...page.rows)
    after = page.nextAfter
    const runs = coalesceDeeds(events)
    if (after === undefined) return { runs, isEnd: true }
    if (runs.length > linesPerPage) return { runs, isEnd: false }
  }
  // The last one may go on in what was not read.
  const runs = coalesceDeeds(events)
  return { runs: runs.length === 1 ? runs : runs.slice(0, -1), isEnd: false }
}

const header = [
  'at (UTC)',
  'who',
  'what',
  'product',
  'product id',
  'colour',
  'batch',
  'name',
  'from',
  'to',
  'reason',
]

/** Every event, newest first, a page at a time. */
async function* writeRows(activity: ActivityStore, filter: ActivityFilter) {
  yield writeCsvRow(header)
  for (let after: string | undefined; ; ) {
    const { rows, nextAfter } = await activity.list({ after, limit: eventsExported }, filter)
    if (rows.length > 0) yield rows.map(writeRow).join('')
    if (nextAfter === undefined) return
    after = nextAfter
  }
}

const writeRow = (event: Activity): string =>
  writeCsvRow([
    event.at.toISOString(),
    event.actor,
    event.deed ?? `${event.kind} moved`,
    event.productTitle ?? '',
    event.productId ?? '',
    event.colorwayLabel ?? '',
    event.batchId ?? '',
    event.name ?? '',
    event.from ?? '',
    event.to,
    event.reason ?? '',
  ])
