import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { connectDatabase } from '../../../src/database/connect.ts'
import { createStores } from '../../../src/database/stores/stores.ts'
import { reconcile } from '../../../src/pipeline/reconcile.ts'
import type { Stores } from '../../../src/ports/stores.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { atOnce } from '../../support/stage-edits.ts'
import { createTestLog } from '../../support/test-log.ts'
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

/** The real stores, whose inbox has this happen first, so many times. */
const disturbed = (times: number, happen: () => Promise<unknown>): Stores => {
  let left = times
  return {
    forShop: (shopId) => {
      const own = opened.stores.forShop(shopId)
      const keep: typeof own.inbox.keep = async (webhook) => {
        if (left-- > 0) await happen()
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
    const fail = () => Promise.reject(new Error('password authentication failed for jane@example.com'))
    door = await openDoor(opened, { stores: disturbed(3, fail) })
    expect(await door.shop.webhooks.send(updateOf(1))).toMatchObject({ statuses: [503, 503, 503, 200] })
    await door.handled()
    expect(await staleCount()).toBe(1)
    expect(door.logged()).not.toContain('jane')
  })

  it('is asked for again while there is no database at all', async () => {
    const url = 'postgresql://jane:secret-of-jane@127.0.0.1:1/none'
    const nothing = connectDatabase({ url, log: createTestLog() })
    door = await openDoor(opened, { stores: createStores(nothing) })
    door.shop.webhooks.deliver({ pausesMs: [10] })
    expect(await door.shop.webhooks.send(updateOf(1))).toMatchObject({ statuses: [503, 503] })
    expect(door.logged()).not.toMatch(/jane|127\.0\.0\.1:1\b/)
    await nothing.$disconnect()
  })

  it('that is answered too late is sent again, and acted on once', async () => {
    const { promise: isFree, resolve: free } = Promise.withResolvers<void>()
    door = await openDoor(opened, { stores: disturbed(2, () => isFree) })
    door.shop.webhooks.deliver({ answerMs: 500, delayMs: 10 })
    const sent = await door.shop.webhooks.send(updateOf(1))
    expect(sent.statuses.slice(0, 2)).toEqual([undefined, undefined])
    expect(sent.statuses.at(-1)).toBe(200)
    free()
    await door.handled()
    expect(await opened.db.webhookDelivery.count({ where: { shopId: door.shopId } })).toBe(1)
    expect(await staleCount()).toBe(1)
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
