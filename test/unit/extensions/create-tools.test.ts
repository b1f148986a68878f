import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { CallServer, ServerCall } from '../../../extensions/api/call-server.ts'
import { createTools } from '../../../extensions/sidekick/src/create-tools.ts'

const file = new URL('../../../extensions/sidekick/tools.json', import.meta.url)
const declared = z
  .array(
    z.strictObject({
      name: z.string().regex(/^[a-z_]+$/),
      description: z.string().min(20),
      inputSchema: z.object({ type: z.literal('object'), properties: z.record(z.string(), z.unknown()) }),
    }),
  )
  .parse(JSON.parse(readFileSync(file, 'utf8')))

/** A server that notes what it is asked, and answers with this. */
const serving = (value: unknown) => {
  const asked: ServerCall[] = []
  const call: CallServer = async <T>(one: ServerCall) => {
    asked.push(one)
    // JSON of the network: whoever asks says what it is.
    const answer: T = JSON.parse(JSON.stringify(value))
    return { ok: true, value: answer }
  }
  return { asked, tools: createTools(call) }
}
const failing = (failure: {
  readonly status: number
  readonly error: { readonly message: string; readonly hint?: string } | null
}) =>
  createTools(async () => ({
    ok: false,
    status: failure.status,
    error: failure.error && { code: 'invalid_input', ...failure.error },
  }))

const product = {
  id: 'gid://shopify/Product/1',
  title: 'Tee',
  handle: 'tee & co',
  colorways: [
    { key: 'w', label: 'White', mediaId: 'm' },
    { key: 'n', label: 'Navy', mediaId: null },
  ],
}
const batch = {
  id: 'b1',
  state: 'running',
  createdAt: '2026-11-01T00:00:00.000Z',
  reason: null,
  edits: { editing: 1, in_review: 2 },
  quotedEdits: 3,
  quotedCostMicros: 120_000,
  spentMicros: 80_000,
  costPerAcceptedMicros: null,
}

describe('the tools of the assistant', () => {
  it('are those that are declared, and only read', async () => {
    const { asked, tools } = serving({ products: [], counts: null, batches: [], spending: { dayMicros: [] } })
    expect(Object.keys(tools).toSorted()).toEqual(declared.map(({ name }) => name).toSorted())
    for (const tool of Object.values(tools)) await tool({})
    expect(asked.map(({ method }) => method)).toEqual(asked.map(() => 'GET'))
    expect(asked).toHaveLength(declared.length)
  })

  it('find products whose colours lack a picture', async () => {
    const { asked, tools } = serving({
      products: [product],
      counts: { products: 1, colorways: 2, lacking: 1 },
    })
    expect(await tools.find_products_lacking_colors({ search: ' tee & co ' })).toEqual({
      products_lacking: 1,
      colors_missing: 1,
      products: [
        { title: 'Tee', handle: 'tee & co', missing: ['Navy'], url: 'app:products?search=tee+%26+co' },
      ],
      url: 'app:products?pictures=missing&search=tee+%26+co',
    })
    expect(asked).toEqual([{ method: 'GET', path: '/api/products?pictures=missing&search=tee+%26+co' }])
  })

  it('tell of the batch that is named, else of the newest, else that there is none', async () => {
    const told = {
      batch: 'b1',
      state: 'running',
      pictures: { editing: 1, in_review: 2 },
      quoted_usd: 0.12,
      spent_usd: 0.08,
      usd_per_accepted_picture: null,
      url: 'app:batches?batch=b1',
    }
    const id = '00000000-0000-4000-8000-000000000001'
    const one = serving(batch)
    expect(await one.tools.read_batch({ batch_id: id })).toMatchObject(told)
    expect(one.asked[0].path).toBe(`/api/batches/${id}`)
    for (const odd of ['.', '..', '../settings', 'b1', `${id}/run`, '\ud800'])
      expect(await one.tools.read_batch({ batch_id: odd })).toEqual({
        error: expect.stringContaining('UUID'),
      })
    expect(one.asked).toHaveLength(1)
    expect(await serving({ batches: [batch] }).tools.read_batch({})).toMatchObject(told)
    expect(await serving({ batches: [] }).tools.read_batch({})).toMatchObject({ batch: null })
  })

  it('tell what today and the month cost, beside their caps', async () => {
    const spending = {
      month: '2026-11',
      dayMicros: [10_000, 250_000, 0],
      monthMicros: 260_000,
      today: 2,
      dayCapMicros: 100_000_000,
      monthCapMicros: 1_000_000_000,
    }
    expect(await serving({ spending }).tools.read_cost({})).toEqual({
      month: '2026-11',
      today_usd: 0.25,
      month_usd: 0.26,
      day_cap_usd: 100,
      month_cap_usd: 1_000,
      url: 'app:activity',
    })
  })

  it('say what went wrong', async () => {
    const refused = failing({ status: 403, error: { message: 'Not allowed.', hint: 'Ask the owner.' } })
    for (const tool of Object.values(refused))
      expect(await tool({})).toEqual({ error: 'Not allowed. Ask the owner.' })
    for (const tool of Object.values(failing({ status: 0, error: null })))
      expect(await tool({})).toEqual({ error: expect.stringContaining('no answer') })
  })

  it('take whatever an assistant makes up, and stay at their addresses', async () => {
    const value = fc.oneof(
      fc.anything(),
      fc.uuid(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('.', '..'),
    )
    const anything = fc.dictionary(fc.constantFrom('search', 'batch_id', 'other'), value)
    await fc.assert(
      fc.asyncProperty(anything, async (input) => {
        const { asked, tools } = serving({ ...batch, products: [], counts: null, batches: [] })
        await tools.find_products_lacking_colors(input)
        await tools.read_batch(input)
        const [products, ...batches] = asked.map(
          ({ path }) => new URL(path, 'https://colorway.example').pathname,
        )
        expect(products).toBe('/api/products')
        for (const path of batches) expect(path).toMatch(/^\/api\/batches(\/[\da-f-]{36})?$/i)
      }),
      { numRuns: 1_000 },
    )
  })
})
