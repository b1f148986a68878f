import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { reconcile } from '../../../src/pipeline/reconcile.ts'
import { restWithoutAccess } from '../../../src/pipeline/rest-without-access.ts'
import { tellFlow } from '../../../src/pipeline/tell-flow.ts'
import type { ShopFlow } from '../../../src/ports/flow-triggers.ts'
import type { Nudges } from '../../../src/ports/nudges.ts'
import { createShopFlow } from '../../../src/shopify/shop-flow.ts'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { quickPace } from '../../support/quick-pace.ts'
import { sandboxClient } from '../../support/sandbox-client.ts'
import { approved, atOnce, inReview, published, someDraft } from '../../support/stage-edits.ts'
import { startQuickShop } from '../sandbox-shop/quick-shop.ts'

let opened: OpenStores
let shops: SandboxShop[] = []
beforeAll(async () => {
  opened = await openStores()
})
afterAll(() => opened.close())
afterEach(async () => {
  await Promise.all(shops.map((shop) => shop.stop()))
  shops = []
})

const context = { signal: new AbortController().signal }

/** A shop with a batch of two pictures that wait for review, and a worker that tells its Flow. */
const openShop = async () => {
  const shopId = `${randomUUID()}.myshopify.com`
  const shop = await startQuickShop({ shopDomain: shopId })
  shops.push(shop)
  await opened.shops.install(shopId, new Date())
  const own = opened.stores.forShop(shopId)
  const stage = { shopId, house: opened.house, ...own }
  const { batchId, candidates } = await inReview(stage, [someDraft(), someDraft({ color: 'Red' })])
  await own.batches.markDone()
  const worker = (flow: ShopFlow = createShopFlow(sandboxClient(shop), shopId), pace = quickPace) => {
    const handler = tellFlow({ stores: opened.stores, flows: { forShop: () => flow }, pace })
    return restWithoutAccess(opened.shops, handler)
  }
  const usual = worker()
  /** A tick, and every job that it brings. */
  const tick = async (handler = usual) => {
    const nudged: string[] = []
    const keep = (payload: unknown) => {
      if (typeof payload === 'object' && payload !== null && 'shopId' in payload && 'id' in payload)
        if (payload.shopId === shopId) nudged.push(String(payload.id))
    }
    const nudges: Nudges = {
      nudge: async (step, payload) => void (step === 'tell-flow' && keep(payload)),
      nudgeAll: async (step, payloads) => void (step === 'tell-flow' && payloads.forEach(keep)),
    }
    await reconcile({ house: opened.house, nudges, pace: { idleMs: -1_000 } }).handle(null, context)
    await Promise.all(nudged.map((id) => handler.handle({ shopId, id }, context)))
  }
  const standing = async () =>
    (await own.flowTriggers.listOfBatch(batchId)).map(({ kind, state, reason }) => [kind, state, reason])
  return { shopId, shop, own, stage, batchId, candidates, worker, tick, standing }
}
type Open = Awaited<ReturnType<typeof openShop>>

const storeOf = (shopId: string) => shopId.replace('.myshopify.com', '')
const readyIn = ({ shopId, batchId }: Open, pictures = 2) => ({
  handle: 'pictures-ready-for-review',
  payload: {
    Pictures: pictures,
    Products: 1,
    'Batch ID': batchId,
    'Asked by': 'a test',
    'Review link': `https://admin.shopify.com/store/${storeOf(shopId)}/apps/colorway/review?batch=${batchId}`,
  },
})

describe('Flow is told', () => {
  it('that pictures wait for review, and then that they are live, each once in 20 ticks of two workers', async () => {
    const open = await openShop()
    const { shop, own, stage, shopId, batchId, candidates, worker, tick } = open
    const other = worker()
    for (let times = 0; times < 10; times++) await Promise.all([tick(), tick(other)])
    expect(shop.flow.received()).toEqual([readyIn(open)])
    for (const { id } of candidates) await own.candidates.decide(id, { kind: 'approve', decidedBy: 'a test' })
    await published(stage)
    for (let times = 0; times < 10; times++) await Promise.all([tick(), tick(other)])
    expect(shop.flow.received()).toEqual([
      readyIn(open),
      {
        handle: 'pictures-published',
        payload: {
          Pictures: 2,
          Products: 1,
          'Batch ID': batchId,
          'Asked by': 'a test',
          'Pictures link': `https://admin.shopify.com/store/${storeOf(shopId)}/apps/colorway/published?batch=${batchId}`,
        },
      },
    ])
    expect(await open.standing()).toEqual([
      ['ready_for_review', 'sent', undefined],
      ['published', 'sent', undefined],
    ])
  })

  it('once, however many jobs run at once', async () => {
    const { shopId, shop, own, batchId, worker } = await openShop()
    await opened.house.noteFlowTriggers()
    const [{ id }] = await own.flowTriggers.listOfBatch(batchId)
    const workers = [worker(), worker()]
    await atOnce(10, async () => Promise.all(workers.map(({ handle }) => handle({ shopId, id }, context))))
    expect(shop.flow.received()).toHaveLength(1)
  })

  it('nothing of another shop', async () => {
    const [one, two] = [await openShop(), await openShop()]
    await one.tick()
    await two.tick()
    await one.tick()
    expect(one.shop.flow.received()).toEqual([readyIn(one)])
    expect(two.shop.flow.received()).toEqual([readyIn(two)])
    expect(await two.own.flowTriggers.listOfBatch(one.batchId)).toEqual([])
  })

  it('again only where it was certainly not told', async () => {
    const { shop, tick, standing } = await openShop()
    shop.faults.add({ operation: 'TellFlow', kind: 'throttled', when: 'before', probability: 1 })
    await tick()
    expect(await standing()).toEqual([['ready_for_review', 'due', expect.stringMatching(/slow down/)]])
    expect(shop.flow.received()).toEqual([])
    shop.faults.clear()
    for (const endMs = Date.now() + 10_000; Date.now() < endMs; await sleep(50)) {
      await tick()
      if (shop.flow.received().length > 0) break
    }
    expect(await standing()).toEqual([['ready_for_review', 'sent', undefined]])
    expect(shop.flow.received()).toHaveLength(1)
  })

  it.each(['before', 'after'] as const)(
    'not again where nobody knows, as what broke was %s',
    async (when) => {
      const { shop, tick, standing } = await openShop()
      shop.faults.add({ operation: 'TellFlow', kind: 'reset', when })
      for (let times = 0; times < 5; times++) await tick()
      expect(shop.flow.received()).toHaveLength(when === 'after' ? 1 : 0)
      expect(await standing()).toEqual([
        ['ready_for_review', 'uncertain', expect.stringMatching(/did not say whether/)],
      ])
    },
  )

  it('not again where the worker died in the middle of it', async () => {
    const { shop, worker, tick, standing } = await openShop()
    const dying = worker({ tell: () => new Promise(() => {}) }, { ...quickPace, leaseMs: 100_000 })
    void tick(dying)
    for (const endMs = Date.now() + 10_000; Date.now() < endMs; await sleep(10))
      if ((await standing())[0]?.[1] === 'sending') break
    await tick()
    expect(await standing()).toEqual([['ready_for_review', 'sending', undefined]])
    await opened.db.flowTrigger.updateMany({ data: { leaseUntil: new Date(0) } })
    for (let times = 0; times < 5; times++) await tick()
    expect(await standing()).toEqual([
      ['ready_for_review', 'uncertain', 'Whoever told Flow was cut off: it may have been told.'],
    ])
    expect(shop.flow.received()).toEqual([])
  })

  it('not again where it refuses, and the reason is kept', async () => {
    const { shop, tick, standing } = await openShop()
    shop.flow.refuse('Flow is not installed')
    for (let times = 0; times < 3; times++) await tick()
    expect(await standing()).toEqual([
      ['ready_for_review', 'failed', 'Shopify Flow did not take it: Flow is not installed'],
    ])
    shop.flow.refuse(undefined)
    await tick()
    expect(shop.flow.received()).toEqual([])
  })

  it('nothing while the shop does not let us in, and then what was missed', async () => {
    const { shopId, shop, own, batchId, worker, tick } = await openShop()
    const shut = { ...shop, accessToken: 'shpat_of_another' }
    await tick(worker(createShopFlow(sandboxClient(shut), shopId)))
    expect((await opened.shops.find(shopId))?.access).toBe('lost')
    expect(await own.flowTriggers.listOfBatch(batchId)).toMatchObject([{ state: 'due' }])
    await tick()
    expect(shop.flow.received()).toEqual([])
    await opened.shops.install(shopId, new Date())
    await tick()
    expect(shop.flow.received()).toHaveLength(1)
  })

  it('only that pictures are live, where a rule approved them before anybody could look', async () => {
    const { own, stage, shop, candidates, tick } = await openShop()
    for (const { id } of candidates) await own.candidates.decide(id, { kind: 'reject', decidedBy: 'a test' })
    await approved(stage, [someDraft({ product: 'other' })])
    await published(stage)
    await own.batches.markDone()
    await tick()
    expect(shop.flow.received().map(({ handle }) => handle)).toEqual(['pictures-published'])
  })
})

describe('the sandbox’s Flow', () => {
  it('takes only triggers that the app has, with all of their fields and no others', async () => {
    const { shop, shopId } = await openShop()
    const send = async (handle: string | null, payload: object | null) => {
      const query = `mutation Tell($handle: String, $payload: JSON) {
        flowTriggerReceive(handle: $handle, payload: $payload) { userErrors { field message } } }`
      const answer = await fetch(`${shop.origin}/admin/api/2026-10/graphql.json`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-shopify-access-token': shop.accessToken },
        body: JSON.stringify({ query, variables: { handle, payload } }),
      })
      return JSON.stringify(await answer.json())
    }
    const handle = 'pictures-ready-for-review'
    expect(await send('pictures-eaten', {})).toContain('Invalid handle: pictures-eaten')
    expect(await send(handle, null)).toContain('Payload is missing')
    expect(await send(handle, { Pictures: 1 })).toContain('Payload lacks: Products')
    const { payload } = readyIn({ ...(await openShop()), shopId })
    expect(await send(handle, { ...payload, Color: 'Navy' })).toContain('unknown fields: Color')
    expect(shop.flow.received()).toEqual([])
    expect(await send(handle, payload)).toContain('"userErrors":[]')
    expect(shop.flow.received()).toEqual([{ handle, payload }])
  })
})
