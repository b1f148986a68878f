import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { reconcile } from '../../../src/pipeline/reconcile.ts'
import type { Stores } from '../../../src/ports/stores.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { atOnce } from '../../support/stage-edits.ts'
import { type Door, openDoor } from './open-door.ts'
import { readMoment } from './read-moment.ts'

let opened: OpenStores
let door: Door
beforeAll(async () => {
  opened = await openStores()
})
afterAll(() => opened.close())
afterEach(() => door.close())

const updateOf = (productId: number, eventId: string = randomUUID()) => ({
  topic: 'products/update',
  eventId,
  payload: {
    id: productId,
    admin_graphql_api_id: `gid://shopify/Product/${productId}`,
    updated_at: '2026-11-20T05:00:00-05:00',
  },
})
const staleCount = () => door.stores.forShop(door.shopId).stale.count()
const findLost = () => {
  const pace = { idleMs: -1_000 }
  const { signal } = new AbortController()
  return reconcile({ house: opened.house, nudges: door.queues.nudges, pace }).handle(null, { signal })
}

/** The real stores, whose inbox fails so many times. */
const failing = (times: number): Stores => {
  let failures = times
  return {
    forShop: (shopId) => {
      const own = opened.stores.forShop(shopId)
      const keep: typeof own.inbox.keep = async (webhook) => {
        if (failures-- > 0) throw new Error('password authentication failed for jane@example.com')
        return own.inbox.keep(webhook)
      }
      return { ...own, inbox: { ...own.inbox, keep } }
    },
  }
}

describe('a webhook', () => {
  it('that comes a hundred times, twenty of them at once, is acted on once', async () => {
    let handled = 0
    door = await openDoor(opened, { onHandle: async () => void handled++ })
    const { webhooks } = door.shop
    const same = updateOf(1, 'the same event')
    const statuses = []
    for (let round = 0; round < 5; round++)
      for (const sent of await atOnce(20, () => webhooks.send(same))) statuses.push(...sent.statuses)
    await door.handled()
    expect(statuses).toEqual(Array.from({ length: 100 }, () => 200))
    expect(handled).toBe(1)
    expect(await opened.db.webhookDelivery.count({ where: { shopId: door.shopId } })).toBe(1)
    expect(await staleCount()).toBe(1)
    await findLost()
    await door.handled()
    expect(handled).toBe(1)
  })

  it('is answered while every worker is busy, and acted on later', async () => {
    const { promise: isFree, resolve: free } = Promise.withResolvers<void>()
    door = await openDoor(opened, { onHandle: () => isFree })
    const sent = await Promise.all(
      Array.from({ length: 30 }, (_, index) => door.shop.webhooks.send(updateOf(index + 1))),
    )
    expect(sent.flatMap(({ statuses }) => statuses)).toEqual(Array.from({ length: 30 }, () => 200))
    expect(await staleCount()).toBe(0)
    free()
    await door.handled()
    expect(await staleCount()).toBe(30)
  })

  it('is acted on although the queue was wiped before anybody looked', async () => {
    door = await openDoor(opened, { works: false })
    await door.shop.webhooks.send(updateOf(1))
    await door.shop.webhooks.send(updateOf(2))
    await door.queues.wipe()
    await door.startWorker()
    await door.handled()
    expect(await staleCount()).toBe(0)
    await findLost()
    await door.handled()
    expect(await staleCount()).toBe(2)
    expect(await opened.db.webhookDelivery.count({ where: { shopId: door.shopId, handledAt: null } })).toBe(0)
  })

  it.each([
    ['is down', () => Promise.reject(new Error('redis at 10.0.0.1'))],
    ['does not answer', () => new Promise<never>(() => {})],
  ])('is answered although the queue %s', async (_what, nudge) => {
    door = await openDoor(opened, { nudges: { nudge, nudgeAll: nudge } })
    expect(await door.shop.webhooks.send(updateOf(1))).toMatchObject({ statuses: [200] })
    await findLost()
    await door.handled()
    expect(await staleCount()).toBe(1)
    expect(door.logged()).not.toContain('10.0.0.1')
  })

  it('that cannot be kept is asked for again, and Shopify sends it until it can', async () => {
    door = await openDoor(opened, { stores: failing(3) })
    expect(await door.shop.webhooks.send(updateOf(1))).toMatchObject({ statuses: [503, 503, 503, 200] })
    await door.handled()
    expect(await staleCount()).toBe(1)
    expect(door.logged()).not.toContain('jane')
  })

  it('that fails in a worker is tried again, and not given up', async () => {
    let failures = 5
    const onHandle = async () => {
      if (failures-- > 0) throw new Error('the worker tripped over jane@example.com')
    }
    door = await openDoor(opened, { onHandle })
    await door.shop.webhooks.send(updateOf(1))
    for (let rounds = 0; rounds < 5 && (await staleCount()) === 0; rounds++) {
      await findLost()
      await door.handled()
    }
    expect(await staleCount()).toBe(1)
    expect(door.logged()).not.toContain('jane')
  })

  it('is taken twice by the shop’s own doing, late and out of order', async () => {
    door = await openDoor(opened, { topics: ['products/update'] })
    const { merchant, webhooks } = door.shop
    const [{ id: productId, media }] = door.shop.products()
    webhooks.deliver({ hold: true, copies: 2 })
    merchant.removeMedia(productId, media[1].id)
    await webhooks.settled()
    merchant.removeMedia(productId, media[0].id)
    const updatedAt = await readMoment(door.shop, productId)
    await webhooks.release('last comes first')
    await door.handled()
    expect(webhooks.sent.map(({ statuses }) => statuses)).toEqual(Array.from({ length: 4 }, () => [200]))
    expect(await door.stores.forShop(door.shopId).stale.list(10)).toMatchObject([
      { productId, changedAt: updatedAt },
    ])
  })

  it('never comes where the shop loses it', async () => {
    door = await openDoor(opened, { topics: ['products/delete'] })
    door.shop.webhooks.deliver({ lose: true })
    door.shop.merchant.deleteProduct(door.shop.products()[0].id)
    await door.handled()
    expect(door.shop.webhooks.sent).toEqual([])
    expect(await opened.db.webhookDelivery.count({ where: { shopId: door.shopId } })).toBe(0)
  })
})
