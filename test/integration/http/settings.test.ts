import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { someProduct } from '../../support/some-product.ts'
import { inReview, type Stage, someDraft, someShop } from '../../support/stage-edits.ts'
import { type Call, type OpenServer, openServer } from './open-server.ts'

let server: OpenServer
let stage: Stage
beforeAll(async () => {
  server = await openServer()
})
beforeEach(async () => {
  stage = await someShop(server)
})
afterAll(() => server.close())

const call = (method: Call['method'], path: string, body?: unknown) =>
  server.callAs(stage.shopId, { method, url: `/api/settings${path}`, ...(body !== undefined && { body }) })

describe('settings that are changed', () => {
  it('are told field by field where they cannot be, and none is kept', async () => {
    const { status, json } = await call('PATCH', '', {
      dayCapUsd: 'much',
      altTextPattern: '{vendor}',
      galleryPosition: 'first',
      promptTemplates: JSON.stringify({ Hoodies: 'Nice.', Mugs: 'Make it {color}.', mugs: '{color}' }),
    })
    expect(status).toBe(422)
    expect(json).toMatchObject({ error: { code: 'invalid_input' } })
    expect(json).toHaveProperty(['error', 'fields', 'dayCapUsd'], expect.stringContaining('A cap is'))
    expect(json).toHaveProperty(['error', 'fields', 'altTextPattern'], expect.stringContaining('{vendor}'))
    expect(json).toHaveProperty(['error', 'fields', 'promptTemplates/Hoodies'], expect.any(String))
    expect(json).toHaveProperty(['error', 'fields', 'promptTemplates/mugs'], expect.stringContaining('two'))
    expect(await stage.settings.get()).toMatchObject({ galleryPosition: 'end', promptTemplates: {} })
  })

  it('cannot contradict each other', async () => {
    const { status, json } = await call('PATCH', '', { passDeltaE: '9' })
    expect(status).toBe(422)
    expect(json).toHaveProperty(['error', 'fields', 'passDeltaE'], expect.stringContaining('nearer'))
  })

  it('do not undo what somebody else changed meanwhile, and leave all else to them', async () => {
    const seen = await stage.settings.get()
    await stage.settings.set({ dayCapUsd: 60, monthCapUsd: 500 })
    const refused = await call('PATCH', '', { dayCapUsd: '40', galleryPosition: 'first', seen })
    expect(refused.status).toBe(409)
    expect(refused.json).toHaveProperty(['error', 'fields'], { dayCapUsd: expect.any(String) })
    expect(await stage.settings.get()).toMatchObject({ dayCapUsd: 60, galleryPosition: 'end' })
    expect((await call('PATCH', '', { dayCapUsd: '60', galleryPosition: 'first', seen })).status).toBe(200)
    expect(await stage.settings.get()).toMatchObject({ monthCapUsd: 500, galleryPosition: 'first' })
  })
})

describe('what settings would do', () => {
  it('is shown on a product of the shop', async () => {
    const patterns = { altTextPattern: '{thing} in {color}', filenamePattern: '{handle} {color}' }
    expect((await call('POST', '/patterns', patterns)).json).toMatchObject({ altText: 't-shirt in Navy' })
    await stage.mirror.keepMany([someProduct({ title: 'Mug', handle: 'mug', productType: 'Mug' })])
    expect((await call('POST', '/patterns', patterns)).json).toEqual({
      productTitle: 'Mug',
      altText: 'mug in Navy',
      filename: 'mug-navy-3f9a1c2b7d40.jpg',
    })
    const { json } = await call('POST', '/patterns', { ...patterns, filenamePattern: '' })
    expect(json).toHaveProperty(['error', 'fields', 'filenamePattern'], expect.any(String))
  })

  it('is counted for a rule', async () => {
    const { candidates } = await inReview(stage, [
      someDraft({ product: 'a' }),
      someDraft({ product: 'b' }),
      someDraft({ product: 'c' }),
    ])
    const waiting = async (query: string) => (await call('GET', `/approval?${query}`)).json
    expect(await waiting('deltaE=1.2')).toEqual({ waiting: 3 })
    expect(await waiting('deltaE=1.1')).toEqual({ waiting: 0 })
    expect(await waiting('deltaE=2&editors=segmind')).toEqual({ waiting: 0 })
    await stage.candidates.decide(candidates[0].id, { kind: 'approve', decidedBy: 'Ana' })
    await stage.candidates.decide(candidates[1].id, { kind: 'redo', decidedBy: 'Ana' })
    expect(await waiting('deltaE=2')).toEqual({ waiting: 1 })
  })

  it('is beside what was spent', async () => {
    expect((await call('GET', '/spending')).json).toEqual({ dayMicros: 0, monthMicros: 0 })
  })

  it('is tried on products that are found by a part of their title', async () => {
    await stage.mirror.keepMany([
      someProduct({ id: 'gid://shopify/Product/1', title: 'Classic Tee' }),
      someProduct({ id: 'gid://shopify/Product/2', title: 'Mug' }),
    ])
    expect((await call('GET', '/samples?search=class')).json).toEqual([
      { id: 'gid://shopify/Product/1', title: 'Classic Tee', colorways: 2 },
    ])
  })
})
