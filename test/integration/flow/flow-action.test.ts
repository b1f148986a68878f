import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { connectDatabase } from '../../../src/database/connect.ts'
import { createStores } from '../../../src/database/stores/stores.ts'
import type { FlowAnswer, FlowStep } from '../../sandbox/shop/flow/flow-desk.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { createTestLog } from '../../support/test-log.ts'
import { tee } from '../sandbox-shop/quick-shop.ts'
import { type FlowDoor, openFlowDoor } from './open-flow-door.ts'

let opened: OpenStores
let door: FlowDoor
beforeAll(async () => {
  opened = await openStores()
})
afterAll(() => opened.close())
afterEach(() => door.close())

const batches = async () => (await opened.stores.forShop(door.shopId).batches.list({ limit: 100 })).rows
const run = (step: Partial<FlowStep> = {}) => door.shop.flow.run({ productId: tee.id, ...step })
const madeSchema = z.object({ batchId: z.string(), state: z.string() })
const errorSchema = z.object({
  error: z.object({ code: z.string(), message: z.string(), hint: z.string().optional() }),
})
const batchIdsOf = (answers: readonly FlowAnswer[]) =>
  new Set(answers.map(({ text }) => madeSchema.parse(JSON.parse(text)).batchId))
const errorOf = ([{ text }]: readonly FlowAnswer[]) => errorSchema.parse(JSON.parse(text)).error

describe('a run of Flow', () => {
  it('is a batch that runs up to its cap', async () => {
    door = await openFlowDoor(opened)
    const actionRunId = randomUUID()
    const answers = await run({ cap: '0.07', actionRunId })
    const [batch] = await batches()
    expect(answers.map(({ status }) => status)).toEqual([200])
    expect(batchIdsOf(answers)).toEqual(new Set([batch.id]))
    expect(batch).toMatchObject({
      origin: 'flow',
      requestedBy: 'Shopify Flow',
      requestId: `flow:${actionRunId}`,
      scope: { kind: 'products', productIds: [tee.id] },
      wishes: { colorways: [], angles: [] },
      runWhenQuoted: true,
      runUpToMicros: 70_000n,
    })
    expect(door.nudged).toEqual([['plan-batch', { shopId: door.shopId, id: batch.id }]])
  })

  it('that is replayed 20 times, one after the other and at once, is one batch', async () => {
    door = await openFlowDoor(opened)
    const [later, atOnce] = [randomUUID(), randomUUID()]
    const answers: FlowAnswer[] = []
    for (let times = 0; times < 20; times++) answers.push(...(await run({ actionRunId: later })))
    expect(batchIdsOf(answers).size).toBe(1)
    expect(batchIdsOf(await run({ actionRunId: atOnce, times: 20 })).size).toBe(1)
    expect((await batches()).map(({ requestId }) => requestId).toSorted()).toEqual(
      [`flow:${later}`, `flow:${atOnce}`].toSorted(),
    )
  })

  it.each([
    ['a gid', tee.id],
    ['digits', '1001'],
    ['a number', 1001],
  ])('may name its product by %s', async (_what, productId) => {
    door = await openFlowDoor(opened)
    await run({ productId })
    expect((await batches())[0].scope).toEqual({ kind: 'products', productIds: [tee.id] })
  })

  it('keeps every digit of a long id that comes as a number', async () => {
    door = await openFlowDoor(opened)
    const digits = '788032119674292922'
    const write = (body: string) => body.replace(`"product_id":"${digits}"`, `"product_id":${digits}`)
    expect(write(`"product_id":"${digits}"`)).toBe(`"product_id":${digits}`)
    await run({ productId: digits, write })
    expect((await batches())[0].scope).toEqual({
      kind: 'products',
      productIds: [`gid://shopify/Product/${digits}`],
    })
  })

  it.each([
    ['5', 5_000_000n],
    [5, 5_000_000n],
    [0.1, 100_000n],
    ['1.10', 1_100_000n],
    ['0.0000019', 1n],
    ['0', 0n],
    ['1000000', 1_000_000_000_000n],
  ])('may spend %s dollars, to the micro-dollar', async (cap, micros) => {
    door = await openFlowDoor(opened)
    await run({ cap })
    expect((await batches())[0].runUpToMicros).toBe(micros)
  })

  it.each(['-1', '1,50', '1e3', 'ten', '', null, '1000001', 'NaN', '$5'])(
    'with the cap %s is refused with a word for the merchant',
    async (cap) => {
      door = await openFlowDoor(opened)
      const answers = await run({ cap })
      expect(answers[0].status).toBe(422)
      expect(errorOf(answers)).toMatchObject({ code: 'invalid_input', hint: 'Write it like 5.00.' })
      expect(await batches()).toEqual([])
    },
  )

  it('that is sent again finds its batch, also once its prompt is gone', async () => {
    door = await openFlowDoor(opened)
    const { settings } = opened.stores.forShop(door.shopId)
    await settings.set({ promptTemplates: { Studio: 'Paint the {thing} {color}.' } })
    const again = { template: 'Studio', actionRunId: 'the same run' }
    const [first] = await run(again)
    await settings.set({ promptTemplates: {} })
    expect(await run(again)).toEqual([first])
    expect((await run({ template: 'Studio' }))[0].status).toBe(422)
  })

  it('may name one of the shop’s prompts, and no other', async () => {
    door = await openFlowDoor(opened)
    await opened.stores
      .forShop(door.shopId)
      .settings.set({ promptTemplates: { Studio: 'Paint the {thing} {color}.' } })
    expect((await run({ template: 'Studio' }))[0].status).toBe(200)
    expect((await batches())[0].wishes.template).toBe('Studio')
    const answers = await run({ template: 'Beach' })
    expect(answers[0].status).toBe(422)
    expect(errorOf(answers).message).toBe('There is no prompt “Beach” in your settings.')
    for (const empty of ['', null, ' ', undefined])
      expect((await run({ template: empty }))[0].status).toBe(200)
    expect((await batches()).filter(({ wishes }) => wishes.template === undefined)).toHaveLength(4)
  })

  it.each([
    ['no product', { productId: undefined }],
    ['another thing', { productId: 'gid://shopify/Order/1' }],
    ['no run', { actionRunId: '' }],
  ])('with %s is refused for good', async (_what, step) => {
    door = await openFlowDoor(opened)
    expect((await run(step))[0].status).toBe(422)
    expect(await batches()).toEqual([])
  })
})

describe('a forgery', () => {
  const forgeries: Readonly<Record<string, Partial<FlowStep>>> = {
    'signed with another secret': { secret: 'shpss_another' },
    'signed with an empty secret': { secret: '' },
    'without a signature': { headers: { 'x-shopify-hmac-sha256': undefined } },
    'with an empty signature': { headers: { 'x-shopify-hmac-sha256': '' } },
    'with a larger cap': { cap: '1.00', tamper: (body) => body.replace('1.00', '9.00') },
    'for another shop': { tamper: (body) => body.replace(/[^"]+\.myshopify\.com/, 'victim.myshopify.com') },
    'with a space more': { tamper: (body) => `${body} ` },
  }

  it.each(Object.entries(forgeries))(
    '%s is refused without a word and leaves nothing',
    async (_what, step) => {
      door = await openFlowDoor(opened)
      const before = await opened.db.batch.count()
      expect(await run(step)).toEqual([{ status: 401, text: '' }])
      expect(await opened.db.batch.count()).toBe(before)
      expect(door.nudged).toEqual([])
      expect(door.logged()).toContain('a run of Flow was turned away')
    },
  )
})

describe('a shop', () => {
  it('that has not installed the app, or no more, is told so for good', async () => {
    door = await openFlowDoor(opened, { isInstalled: false })
    expect((await run())[0].status).toBe(403)
    expect(await opened.shops.find(door.shopId)).toBeUndefined()
    await opened.shops.install(door.shopId, new Date('2026-01-01T00:00:00Z'))
    await opened.shops.markUninstalled(door.shopId, new Date())
    const answers = await run()
    expect(answers[0].status).toBe(403)
    expect(errorOf(answers).message).toContain('Colorway is not installed in this shop')
    expect(await batches()).toEqual([])
  })

  it('whose access is lost keeps its batch until somebody opens the app', async () => {
    door = await openFlowDoor(opened)
    await opened.shops.markAccessLost(door.shopId)
    expect((await run())[0].status).toBe(200)
    expect((await batches()).map(({ state }) => state)).toEqual(['planned'])
  })

  it('is asked to come again where the database is away', async () => {
    const away = connectDatabase({ url: 'postgresql://nobody@127.0.0.1:1/nowhere', log: createTestLog() })
    door = await openFlowDoor(opened, { stores: createStores(away) })
    const answers = await run()
    expect(answers[0].status).toBe(503)
    expect(errorOf(answers).code).toBe('unavailable')
    await away.$disconnect()
  })
})
