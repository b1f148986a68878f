import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { someProduct } from '../../support/some-product.ts'
import { type Stage, someShop } from '../../support/stage-edits.ts'
import { type OpenServer, openServer } from '../http/open-server.ts'

const product = someProduct({ id: 'gid://shopify/Product/7', title: 'Trail', productType: 'Hoodies' })
const label = { productId: product.id, productTitle: 'Trail', thing: 'hoodie' }

let server: OpenServer
let stage: Stage
beforeAll(async () => {
  server = await openServer()
})
beforeEach(async () => {
  stage = await someShop(server)
  await stage.mirror.keepMany([product])
})
afterAll(() => server.close())

const ask = (body: unknown) =>
  server.callAs(stage.shopId, { method: 'POST', url: '/api/prompts/preview', body })
const set = (body: unknown) => server.callAs(stage.shopId, { method: 'PATCH', url: '/api/settings', body })

describe('POST /api/prompts/preview', () => {
  it('answers the prompt of every colorway, as the shop’s settings have it', async () => {
    expect((await set({ promptTemplate: 'Dye the {thing} {color}.' })).status).toBe(200)
    const { status, json } = await ask({ productIds: [product.id, 'gid://shopify/Product/8'] })
    expect(status).toBe(200)
    expect(json).toEqual(
      ['White', 'Navy'].map((color) => ({
        ...label,
        colorwayKey: JSON.stringify([['Color', color]]),
        colorwayLabel: color,
        prompt: `Dye the hoodie ${color}.`,
        referencedPrompt: null,
        rewordedPrompt: expect.stringContaining(`the color of the hoodie to ${color} (#`),
        builtInVersion: null,
        note: null,
        references: [],
        lengths: expect.any(Array),
      })),
    )
  })

  it('tries another template without keeping it', async () => {
    const template = 'Print {pattern} on the {thing}.'
    const { json } = await ask({ productIds: [product.id], template })
    expect(json).toMatchObject([
      { builtInVersion: 1, note: expect.stringContaining('{pattern}') },
      { builtInVersion: 1 },
    ])
    const { promptTemplate } = await stage.settings.get()
    expect(promptTemplate).not.toBe(template)
  })

  it.each([
    [{ productIds: ['x'], template: 'Make it {colour}.' }, /knows no \{colour\}/],
    [{ productIds: ['x'], template: '' }, /1 to 2000 characters/],
    [{ productIds: [] }, /./],
    [{}, /./],
  ])('refuses %j', async (body, words) => {
    const { status, json } = await ask(body)
    expect([400, 422]).toContain(status)
    expect(json).toMatchObject({ error: { message: expect.stringMatching(words) } })
  })
})

describe('a setting of prompts', () => {
  it('may be as long as prompts are, and others not', async () => {
    const promptTemplates = JSON.stringify({ Hoodies: `${'Keep the zip. '.repeat(100)}{looks}` })
    expect((await set({ promptTemplates })).status).toBe(200)
    expect((await set({ appearanceOptions: 'x'.repeat(1_001) })).status).toBe(400)
    expect(await set({ promptTemplate: 'x'.repeat(2_001) })).toMatchObject({ status: 422 })
  })
})
