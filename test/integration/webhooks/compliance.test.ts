import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { customerPayload, shopPayload, shopRequestPayload } from '../../sandbox/shop/webhooks/payloads.ts'
import { countRows, furnishAllTables } from '../../support/furnish-all-tables.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { type Stage, someShop } from '../../support/stage-edits.ts'
import { type Door, openDoor } from './open-door.ts'

let opened: OpenStores
let door: Door
let other: Stage
beforeAll(async () => {
  opened = await openStores()
  other = await someShop(opened)
  await furnishAllTables(opened, other)
})
afterAll(() => opened.close())
beforeEach(async () => {
  door = await openDoor(opened)
  await furnishAllTables(opened, { shopId: door.shopId, house: opened.house, ...own() })
})
afterEach(() => door.close())

const own = () => door.stores.forShop(door.shopId)
const requests = () => own().compliance.list()
const jane = { id: 706405506, email: 'jane.doe@example.com', phone: '+16135550142' }
const note = 'Jane.Doe@example.com (706405506) wants it darker: (613) 555-0142, +1 613 555 0142'

const send = async (
  topic: string,
  payload: unknown,
  eventId: string = randomUUID(),
  triggeredAt = new Date(),
) => {
  await door.shop.webhooks.send({ topic, payload, eventId, triggeredAt })
  await door.handled()
}
const askAbout = (topic: string, customer: object, eventId?: string) =>
  send(topic, customerPayload(door.shopId, customer), eventId)
const writeNote = async () => {
  const { shopId } = door
  await opened.db.decision.updateMany({ where: { shopId }, data: { reason: note } })
  await opened.db.batch.updateMany({
    where: { shopId },
    data: { requestedBy: 'staff 7 for jane.doe@example.com' },
  })
}
/** Every text of the shop's, as PostgreSQL writes a whole row. */
const everything = async (): Promise<string> => {
  const rows: unknown[] = []
  for (const table of Object.keys(await countRows(opened, door.shopId)))
    rows.push(
      await opened.db.$queryRawUnsafe(
        `SELECT "${table}"::text AS row FROM "${table}" WHERE shop_id = $1`,
        door.shopId,
      ),
    )
  return JSON.stringify(rows)
}

describe('customers/data_request', () => {
  it('is answered by every text about the customer, kept for the merchant', async () => {
    await writeNote()
    await askAbout('customers/data_request', jane, 'e')
    const [answer, ...rest] = (await requests()).filter(({ doneAt }) => doneAt !== undefined)
    expect(rest).toEqual([])
    expect(answer).toMatchObject({
      topic: 'customers/data_request',
      mentions: [
        { where: 'batch.requested_by', text: 'staff 7 for jane.doe@example.com' },
        { where: 'decision.reason', text: note },
      ],
    })
    const before = await requests()
    await askAbout('customers/data_request', jane, 'e')
    expect(await requests()).toEqual(before)
  })

  it('holds nothing of the question itself, once it is answered', async () => {
    await askAbout('customers/data_request', { id: 1, email: 'nobody.here@example.com', phone: null })
    expect(await everything()).not.toContain('nobody.here')
    expect(door.logged()).not.toContain('nobody.here')
  })
})

describe('customers/redact', () => {
  it('leaves no trace of the customer in any table, nor in what was exported before', async () => {
    await writeNote()
    await askAbout('customers/data_request', jane)
    expect(await everything()).toMatch(/jane/i)
    await askAbout('customers/redact', jane, 'e')
    await askAbout('customers/redact', jane, 'e')
    await askAbout('customers/redact', jane)
    expect(await everything()).not.toMatch(/jane|706405506|555.?0142/i)
    const [decision] = await opened.db.decision.findMany({ where: { shopId: door.shopId } })
    expect(decision.reason).toBe('[redacted] ([redacted]) wants it darker: [redacted], [redacted]')
    expect((await requests()).map(({ counts }) => counts)).toContainEqual(
      expect.objectContaining({ 'batch.requested_by': 1, 'decision.reason': 1 }),
    )
  })

  it('finds a customer of whom Shopify knows the address only', async () => {
    await writeNote()
    await askAbout('customers/redact', { email: jane.email })
    expect(await everything()).not.toMatch(/jane/i)
    expect(await everything()).toContain('706405506')
  })
})

describe('shop/redact', () => {
  const erase = (eventId?: string, at?: Date) =>
    send('shop/redact', shopRequestPayload(door.shopId), eventId, at)
  const remove = () => send('app/uninstalled', shopPayload(door.shopId))
  const left = async () =>
    Object.entries(await countRows(opened, door.shopId)).flatMap(([table, rows]) => (rows > 0 ? [table] : []))

  it('leaves nothing of the shop in any table and no picture, and everything of the others', async () => {
    const keys = [
      await door.storage.put(door.shopId, Uint8Array.of(1)),
      await door.storage.put(door.shopId, Uint8Array.of(2)),
    ]
    await door.storage.put(other.shopId, Uint8Array.of(1))
    const others = await countRows(opened, other.shopId)
    await writeNote()
    await askAbout('customers/data_request', jane)
    await remove()
    await erase('e')
    expect(await left()).toEqual(['compliance_request'])
    expect(await opened.db.shop.count({ where: { id: door.shopId } })).toBe(0)
    expect(await everything()).not.toMatch(/jane|staff 7/i)
    for (const key of keys)
      await expect(door.storage.get(door.shopId, key)).rejects.toMatchObject({ code: 'not_found' })
    expect(await door.storage.get(other.shopId, keys[0])).toHaveLength(1)
    expect(await countRows(opened, other.shopId)).toEqual(others)
    expect((await requests()).find(({ topic }) => topic === 'shop/redact')).toMatchObject({
      doneAt: expect.any(Date),
      counts: { shop: 1, pictures: 2, edit: 1, decision: 1, webhook_delivery: expect.any(Number) },
    })
  })

  it('may be asked again, and of a shop that is gone, and changes nothing then', async () => {
    await remove()
    await erase('e')
    const before = await requests()
    await erase('e')
    expect(await requests()).toEqual(before)
    await erase('another event')
    expect((await requests()).filter(({ topic }) => topic === 'shop/redact')).toHaveLength(2)
    expect(await left()).toEqual(['compliance_request'])
  })

  it('is finished where it was cut off between the tables and the pictures', async () => {
    const key = await door.storage.put(door.shopId, Uint8Array.of(1))
    const webhook = { eventId: 'e', triggeredAt: new Date(), notice: { topic: 'shop/redact' } } as const
    const id = (await own().inbox.keep(webhook)) ?? ''
    await own().compliance.eraseShop(id)
    expect(await door.storage.get(door.shopId, key)).toHaveLength(1)
    const due = (await opened.house.findIdle(-1_000)).filter(({ payload }) => payload?.shopId === door.shopId)
    expect(due).toEqual([{ step: 'handle-webhook', payload: { shopId: door.shopId, id } }])
    await door.queues.nudges.nudge('handle-webhook', { shopId: door.shopId, id })
    await door.handled()
    await expect(door.storage.get(door.shopId, key)).rejects.toMatchObject({ code: 'not_found' })
    expect((await requests()).find((request) => request.id === id)).toMatchObject({
      doneAt: expect.any(Date),
      counts: { shop: 1, edit: 1, pictures: 1 },
    })
  })

  it('is not about a shop that has the app again since', async () => {
    await door.registry.install(door.shopId, new Date(Date.now() - 3_600_000))
    const before = await left()
    await erase()
    expect(await left()).toEqual(before)
    expect(await requests()).toContainEqual(
      expect.objectContaining({
        topic: 'shop/redact',
        note: expect.stringContaining('installed again'),
        counts: {},
      }),
    )
  })

  it('is about a shop whose removal we were never told of', async () => {
    await door.registry.install(door.shopId, new Date(Date.now() - 49 * 3_600_000))
    await erase()
    expect(await left()).toEqual(['compliance_request'])
  })
})
