import type { WireBatch, WireBatchPage } from '../../../src/http/wire/wire-batch.ts'
import type { WireOverview } from '../../../src/http/wire/wire-overview.ts'
import type { WireProduct, WireProductPage } from '../../../src/http/wire/wire-products.ts'
import type { Answer, CallServer, Failure } from '../../api/call-server.ts'

/** As Shopify calls it: with an object that fits the tool's schema, though nothing makes sure of that. */
type Tool = (input: Readonly<Record<string, unknown>>) => Promise<Record<string, unknown>>

export type ToolName = 'find_products_lacking_colors' | 'read_batch' | 'read_cost'

const productsTold = 20
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const noBatch = 'A batch is named by its id, a UUID. Leave it out for the batch that was asked for last.'
const silent = 'Colorway’s server gave no answer. Nothing is lost: try again in a moment.'

/** What the assistant can ask, by the names in tools.json. Each answers what it found, or `error`. */
export const createTools = (call: CallServer): Readonly<Record<ToolName, Tool>> => ({
  find_products_lacking_colors: async ({ search }) => {
    const words = textOf(search)
    const query = new URLSearchParams({ pictures: 'missing', ...(words !== '' && { search: words }) })
    const page = await call<WireProductPage>({ method: 'GET', path: `/api/products?${query}` })
    return tell(page, ({ products, counts }) => ({
      products_lacking: counts?.products ?? products.length,
      colors_missing: counts?.lacking ?? 0,
      products: products.slice(0, productsTold).map(tellProduct),
      url: `app:products?${query}`,
    }))
  },

  read_batch: async ({ batch_id: batchId }) => {
    const id = textOf(batchId)
    if (id !== '') {
      // Anything else may lead to another address.
      if (!uuid.test(id)) return { error: noBatch }
      return tell(await call<WireBatch>({ method: 'GET', path: `/api/batches/${id}` }), tellBatch)
    }
    const page = await call<WireBatchPage>({ method: 'GET', path: '/api/batches' })
    return tell(page, ({ batches: [newest] }) =>
      newest === undefined ? { batch: null, note: 'No batch has been asked for yet.' } : tellBatch(newest),
    )
  },

  read_cost: async () => {
    const overview = await call<WireOverview>({ method: 'GET', path: '/api/overview' })
    return tell(overview, ({ spending }) => ({
      month: spending.month,
      today_usd: toUsd(spending.dayMicros[spending.today - 1] ?? 0),
      month_usd: toUsd(spending.monthMicros),
      day_cap_usd: toUsd(spending.dayCapMicros),
      month_cap_usd: toUsd(spending.monthCapMicros),
      url: 'app:activity',
    }))
  },
})

const textOf = (input: unknown): string => (typeof input === 'string' ? input.trim() : '')

const tell = <T>(answer: Answer<T>, describe: (value: T) => Record<string, unknown>) =>
  answer.ok ? describe(answer.value) : { error: tellFailure(answer) }

const tellFailure = ({ error }: Failure): string =>
  error === null ? silent : [error.message, error.hint].filter(Boolean).join(' ')

const toUsd = (micros: number): number => micros / 1e6

const tellProduct = ({ title, handle, colorways }: WireProduct) => ({
  title,
  handle,
  missing: colorways.flatMap(({ mediaId, label }) => (mediaId === null ? label : [])),
  url: `app:products?${new URLSearchParams({ search: handle })}`,
})

const tellBatch = ({ id, state, createdAt, reason, edits, ...batch }: WireBatch) => ({
  batch: id,
  state,
  asked_at: createdAt,
  /** How many pictures stand at each point of their way. */
  pictures: edits,
  quoted_pictures: batch.quotedEdits,
  quoted_usd: batch.quotedCostMicros === null ? null : toUsd(batch.quotedCostMicros),
  spent_usd: toUsd(batch.spentMicros),
  usd_per_accepted_picture: batch.costPerAcceptedMicros === null ? null : toUsd(batch.costPerAcceptedMicros),
  reason,
  url: `app:batches?batch=${id}`,
})
