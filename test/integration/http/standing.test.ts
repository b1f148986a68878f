import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { someProduct } from '../../support/some-product.ts'
import {
  inReview,
  quotedBatch,
  runningBatch,
  type Stage,
  someDraft,
  someShop,
} from '../../support/stage-edits.ts'
import { type OpenServer, openServer } from './open-server.ts'

let server: OpenServer
let stage: Stage
beforeAll(async () => {
  server = await openServer()
})
beforeEach(async () => {
  stage = await someShop(server)
})
afterAll(() => server.close())

const idOf = (number: string) => `gid://shopify/Product/${number}`
const read = (url: string, shopId = stage.shopId) => server.callAs(shopId, { method: 'GET', url })
const quote = (body: object) => server.callAs(stage.shopId, { method: 'POST', url: '/api/quotes', body })

beforeEach(() =>
  stage.mirror.keepMany([
    someProduct({ id: idOf('1'), title: 'Tee', colors: ['White', 'Navy', 'Red', 'Sand'] }),
    someProduct({ id: idOf('2'), title: 'Mug', pictured: ['White', 'Navy'] }),
  ]),
)

describe('a selection of products', () => {
  it('says what there is to do for each, in the order of the list', async () => {
    await runningBatch(stage, [someDraft({ product: '1', color: 'Navy' })])
    await quotedBatch(stage, [someDraft({ product: '1', color: 'Sand' })])
    await inReview(stage, [someDraft({ product: '1', color: 'Red' })])
    expect((await read('/api/selection?ids=2,9,1,2')).json).toEqual({
      products: [
        { id: idOf('2'), title: 'Mug', colorways: 2, missing: [], underWay: 0 },
        { id: idOf('1'), title: 'Tee', colorways: 4, missing: ['[["Color","Sand"]]'], underWay: 2 },
      ],
      unknown: 1,
      templates: [],
    })
  })

  it.each([
    '',
    'ids=',
    'ids=x',
    'ids=1,,2',
    `ids=${idOf('1')}`,
    `ids=${Array.from({ length: 251 }, (_, at) => at).join(',')}`,
  ])('is refused where it is none: %s', async (query) => {
    expect((await read(`/api/selection?${query}`)).status).toBe(400)
  })

  it('knows nothing of another shop’s', async () => {
    const other = await someShop(server)
    expect((await read('/api/selection?ids=1,2', other.shopId)).json).toMatchObject({
      products: [],
      unknown: 2,
    })
  })
})

describe('a product', () => {
  it('tells where each colour stands, with what waits and whole addresses', async () => {
    const { candidates } = await inReview(stage, [someDraft({ product: '1', color: 'Red' })])
    await inReview(stage, [someDraft({ product: '2', color: 'Red' })])
    await runningBatch(stage, [someDraft({ product: '1', color: 'Navy' })])
    const { status, json } = await read('/api/products/1')
    expect(status).toBe(200)
    expect(json).toMatchObject({
      id: idOf('1'),
      title: 'Tee',
      gallery: [{ altText: 'White' }],
      colorways: [
        { label: 'White', standing: 'live', candidates: [] },
        {
          label: 'Navy',
          standing: 'running',
          candidates: [],
          swatchUrl: expect.stringMatching(/^https:\/\/colorway\.example\/swatches\/[0-9A-F]{6}\.svg$/),
        },
        {
          label: 'Red',
          standing: 'review',
          candidates: [
            {
              id: candidates[0].id,
              previewUrl: expect.stringMatching(/^https:\/\/colorway\.example\/pictures\//),
            },
          ],
        },
        { label: 'Sand', standing: 'missing' },
      ],
      mixedOption: null,
      templates: [],
    })
  })

  it('that is not there is told of', async () => {
    const { status, json } = await read('/api/products/9')
    expect(status).toBe(404)
    expect(json).toMatchObject({ error: { code: 'not_found', message: expect.stringContaining('deleted') } })
    const other = await someShop(server)
    expect((await read('/api/products/1', other.shopId)).status).toBe(404)
  })
})

describe('a colour', () => {
  it('is drawn for anybody', async () => {
    const { status, headers, text } = await server.call({ method: 'GET', url: '/swatches/1F2A44.svg' })
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'cache-control': expect.stringContaining('immutable'),
    })
    expect(text).toContain('fill="#1F2A44"')
  })

  it.each(['1F2A4.svg', '1F2A44', 'zzzzzz.svg', '1F2A44.svg%22%3E'])('is none: %s', async (name) => {
    expect((await server.call({ method: 'GET', url: `/swatches/${name}` })).status).toBe(400)
  })
})

describe('a quote', () => {
  it('says what a batch would make, leave out and join, and writes nothing down', async () => {
    await runningBatch(stage, [someDraft({ product: '1', color: 'Navy' })])
    const before = await server.db.batch.count()
    const { status, json } = await quote({ productIds: [idOf('2'), idOf('1'), idOf('9')] })
    expect(status).toBe(200)
    expect(json).toMatchObject({
      edits: 0,
      costMicros: 0,
      prompts: [],
      note: expect.stringContaining(idOf('9')),
    })
    expect(await server.db.batch.count()).toBe(before)
  })

  it.each([
    [{}],
    [{ productIds: [] }],
    [{ productIds: Array.from({ length: 251 }, (_, at) => idOf(String(at))) }],
    [{ productIds: ['1'], start: true }],
  ])('is refused: %#', async (body) => {
    const { status } = await quote(body)
    expect([400, 422]).toContain(status)
  })

  it('is refused for a prompt or an editor that there is not', async () => {
    expect((await quote({ productIds: [idOf('1')], template: 'none' })).json).toMatchObject({
      error: { code: 'invalid_input', message: expect.stringContaining('none') },
    })
    expect((await quote({ productIds: [idOf('1')], provider: 'none' })).status).toBe(422)
  })
})
