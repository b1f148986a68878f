import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { someProduct } from '../../support/some-product.ts'
import { quotedBatch, type Stage, someDraft, someShop } from '../../support/stage-edits.ts'
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

const idOf = (name: string) => `gid://shopify/Product/${name}`
const read = (url: string) => server.callAs(stage.shopId, { method: 'GET', url })
const list = async (query: string) => (await read(`/api/products${query}`)).json

describe('a shop’s products', () => {
  beforeEach(() =>
    stage.mirror.keepMany([
      someProduct({ id: idOf('tee'), title: 'Tee', colors: ['White', 'Navy', 'Domino'] }),
      someProduct({ id: idOf('mug'), title: 'Mug', vendor: 'Clay & Co', pictured: ['White', 'Navy'] }),
    ]),
  )

  it('come with their colours, what is known of these, and what is under way', async () => {
    await quotedBatch(stage, [someDraft({ product: 'tee', color: 'Navy' })])
    expect(await list('?pictures=missing')).toEqual({
      products: [
        {
          id: idOf('tee'),
          title: 'Tee',
          handle: 'tee',
          productType: 'T-Shirt',
          vendor: 'Acme',
          status: 'ACTIVE',
          gallery: [
            {
              id: `${idOf('tee')}/media/White`,
              url: 'https://cdn.example/White.jpg?v=1&width=160',
              altText: 'White',
            },
          ],
          colorways: [
            expect.objectContaining({ label: 'White', mediaId: `${idOf('tee')}/media/White`, edit: null }),
            {
              key: '[["Color","Navy"]]',
              label: 'Navy',
              hex: expect.stringMatching(/^#/),
              mediaId: null,
              edit: 'planned',
            },
            expect.objectContaining({ label: 'Domino', hex: null, mediaId: null, edit: null }),
          ],
          lacking: 2,
          mixedOption: null,
        },
      ],
      nextAfter: null,
      counts: { products: 1, colorways: 3, lacking: 2 },
    })
  })

  it.each([
    ['?pictures=complete', 1],
    ['?search=clay', 1],
    ['?search=nothing', 0],
    ['?work=none', 2],
    ['?vendor=Clay%20%26%20Co', 1],
    ['?type=Sofa', 0],
    ['', 2],
  ])('are narrowed by %s', async (query, products) => {
    expect(await list(query)).toMatchObject({ counts: { products } })
  })

  it('go on from a product, and are counted once', async () => {
    expect(await list(`?after=${encodeURIComponent(idOf('mug'))}`)).toMatchObject({
      products: [{ title: 'Tee' }],
      counts: null,
    })
  })

  it('can be filtered by what they have', async () => {
    expect((await read('/api/products/filters')).json).toMatchObject({
      vendors: [{ value: 'Acme' }, { value: 'Clay & Co' }],
      tags: [{ value: 'summer', products: 2 }],
    })
  })

  it('can all be asked for that match', async () => {
    const filter = { search: 'tee', lacking: true }
    const body = { filter, exceptIds: [idOf('mug')] }
    const { status, json } = await server.callAs(stage.shopId, { method: 'POST', url: '/api/batches', body })
    expect(status).toBe(201)
    expect(json).toMatchObject({ state: 'planned', asked: { products: null, filter } })
    const [batch] = (await stage.batches.list({ limit: 1 })).rows
    expect(batch.scope).toEqual({ kind: 'matching', filter, exceptIds: [idOf('mug')] })
  })
})

describe('the plan of a batch', () => {
  it('is its prompts, page by page, and what is left out', async () => {
    const colors = Array.from({ length: 12 }, (_, number) => `Colour ${number}`)
    const batch = await quotedBatch(stage, [
      ...colors.map((color) => someDraft({ color })),
      someDraft({ color: 'Domino', skipReason: 'A pattern cannot be painted.' }),
    ])
    const first = (await read(`/api/batches/${batch}/plan`)).json
    expect(first).toMatchObject({
      prompts: expect.objectContaining({ length: 10 }),
      leftOut: [{ reason: 'A pattern cannot be painted.', edits: 1 }],
    })
    expect(first).toMatchObject({
      prompts: expect.arrayContaining([
        expect.objectContaining({
          colorwayLabel: 'Colour 0',
          prompt: 'Change only the color of the t-shirt to Colour 0.',
          pictureUrl: 'https://cdn.example/f.jpg?width=160',
          isFurtherAngle: false,
        }),
      ]),
    })
    const { edits } = stage
    const nextAfter = (await edits.listPlanned(batch, { limit: 10 })).nextAfter
    expect((await read(`/api/batches/${batch}/plan?after=${nextAfter}`)).json).toMatchObject({
      prompts: expect.objectContaining({ length: 2 }),
      nextAfter: null,
      leftOut: [],
    })
  })
})
