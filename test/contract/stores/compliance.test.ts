import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findMentions, mentionPattern } from '../../../src/domain/customer-mention.ts'
import { countRows, furnishAllTables } from '../../support/furnish-all-tables.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { quotedBatch, type Stage, someDraft, someShop } from '../../support/stage-edits.ts'

let opened: OpenStores
let stage: Stage
let other: Stage
beforeAll(async () => {
  opened = await openStores()
})
afterAll(() => opened.close())
beforeEach(async () => {
  stage = await someShop(opened)
  other = await someShop(opened)
})

const jane =
  mentionPattern({ id: '706405506', email: 'jane.doe@example.com', phone: '+1 613-555-0142' }) ?? ''
const asked = 'Ordered by jane.doe@example.com (customer #706405506), call +16135550142'

/** Texts about a customer in a text, a list and in JSON, and numbers and keys that are not hers. */
const furnish = async (shop: Stage) => {
  const { shopId } = shop
  await furnishAllTables(opened, shop)
  const batchId = await quotedBatch(shop, [someDraft({ product: 'asked' })])
  await opened.db.batch.updateMany({
    where: { shopId, id: batchId },
    data: { reason: asked, requestedBy: 'staff 7' },
  })
  await opened.db.shop.update({ where: { id: shopId }, data: { settings: { remark: asked } } })
  await opened.db.event.updateMany({ where: { shopId, subjectId: batchId }, data: { reason: asked } })
  await opened.db.mirrorProduct.updateMany({
    where: { shopId },
    data: {
      tags: ['summer', 'for JANE.DOE@example.com'],
      options: [{ name: 'Print', values: [{ name: asked }], count: 706405506 }],
    },
  })
  await opened.db.mirrorVariant.updateMany({
    where: { shopId },
    data: { sku: '706405506', title: 'Item 7064055061' },
  })
  return batchId
}

const textsOf = async (shopId: string) =>
  JSON.stringify([
    await opened.db.batch.findMany({
      where: { shopId },
      omit: { quotedCostMicros: true, quotedLeastMicros: true, quotedAngleCostMicros: true },
    }),
    await opened.db.event.findMany({ where: { shopId }, omit: { id: true } }),
    await opened.db.mirrorProduct.findMany({ where: { shopId } }),
    await opened.db.decision.findMany({ where: { shopId } }),
    await opened.db.shop.findUnique({ where: { id: shopId } }),
  ])

it('means the same to PostgreSQL and to us', async () => {
  const word = fc.constantFrom(
    'jane.doe@example.com',
    '706405506',
    '613',
    '555-0142',
    '+1 ',
    '(613) ',
    'Customers/',
    'x',
    '/',
    ' ',
    '.',
    '-',
    '0',
  )
  const texts = fc.sample(
    fc.array(word, { maxLength: 6 }).map((words) => words.join('')),
    { numRuns: 2_000, seed: 7 },
  )
  const rows = await opened.db.$queryRaw<{ found: boolean }[]>`
    SELECT text ~* ${jane} AS found FROM unnest(${texts}::text[]) WITH ORDINALITY AS given(text, place) ORDER BY place`
  const ours = texts.map((text) => findMentions(text, jane).length > 0)
  expect(rows.map(({ found }) => found)).toEqual(ours)
  expect(ours.filter((found) => found).length).toBeGreaterThan(100)
})

describe('a customer who asks what we hold', () => {
  it('is told every text that mentions her, and where it is', async () => {
    await furnish(stage)
    const id = randomUUID()
    expect(await stage.compliance.open(id, 'customers/data_request')).toBe(true)
    await stage.compliance.answerMentions(id, jane)
    const answer = (await stage.compliance.list()).find((request) => request.id === id)
    expect(answer).toMatchObject({ topic: 'customers/data_request', doneAt: expect.any(Date) })
    expect(answer?.mentions).toEqual(
      expect.arrayContaining([
        { where: 'batch.reason', text: asked },
        { where: 'event.reason', text: asked },
        { where: 'mirror_product.options', text: asked },
        { where: 'mirror_product.tags', text: 'for JANE.DOE@example.com' },
        { where: 'shop.settings', text: asked },
      ]),
    )
    expect(answer?.mentions.filter(({ where }) => where !== 'event.reason')).toHaveLength(4)
  })

  it('is told nothing of another shop, nor of what only looks alike', async () => {
    await furnish(other)
    const id = randomUUID()
    await stage.compliance.open(id, 'customers/data_request')
    await stage.compliance.answerMentions(id, jane)
    expect(await stage.compliance.list()).toMatchObject([{ mentions: [] }])
  })

  it('is answered once: a repetition changes nothing', async () => {
    const id = randomUUID()
    await stage.compliance.open(id, 'customers/data_request')
    await stage.compliance.answerMentions(id, undefined)
    const before = await stage.compliance.list()
    await furnish(stage)
    expect(await stage.compliance.open(id, 'customers/data_request')).toBe(false)
    await stage.compliance.answerMentions(id, jane)
    expect(await stage.compliance.list()).toEqual(expect.arrayContaining([...before]))
  })
})

describe('a customer who is to be forgotten', () => {
  it('is in none of the shop’s texts any more, and in no earlier answer', async () => {
    await furnish(stage)
    const [question, wish] = [randomUUID(), randomUUID()]
    await stage.compliance.open(question, 'customers/data_request')
    await stage.compliance.answerMentions(question, jane)
    await stage.compliance.open(wish, 'customers/redact')
    await stage.compliance.redactMentions(wish, jane)
    expect(await textsOf(stage.shopId)).not.toMatch(/jane|customer #7064|0142/i)
    expect(JSON.stringify(await stage.compliance.list())).not.toMatch(/jane|customer #7064|0142/i)
    const answer = (await stage.compliance.list()).find(({ id }) => id === wish)
    expect(answer?.counts).toMatchObject({
      'batch.reason': 1,
      'mirror_product.options': 1,
      'mirror_product.tags': 1,
    })
  })

  it('leaves everything else as it was', async () => {
    const batchId = await furnish(stage)
    await furnish(other)
    const before = await textsOf(other.shopId)
    const id = randomUUID()
    await stage.compliance.open(id, 'customers/redact')
    await stage.compliance.redactMentions(id, jane)
    expect(await textsOf(other.shopId)).toBe(before)
    expect(await opened.db.batch.findFirst({ where: { shopId: stage.shopId, id: batchId } })).toMatchObject({
      requestedBy: 'staff 7',
      reason: 'Ordered by [redacted] (customer #[redacted]), call [redacted]',
    })
    const { shopId } = stage
    expect(await opened.db.mirrorProduct.findFirst({ where: { shopId } })).toMatchObject({
      tags: ['summer', 'for [redacted]'],
      options: [{ count: 706405506 }],
    })
    expect(await opened.db.mirrorVariant.findMany({ where: { shopId } })).toMatchObject([
      { sku: '706405506', title: 'Item 7064055061' },
    ])
  })

  it('has nothing to be looked for where Shopify names nothing', async () => {
    await furnish(stage)
    const before = await textsOf(stage.shopId)
    const id = randomUUID()
    await stage.compliance.open(id, 'customers/redact')
    await stage.compliance.redactMentions(id, mentionPattern({}))
    expect(await textsOf(stage.shopId)).toBe(before)
    expect(await stage.compliance.list()).toContainEqual(
      expect.objectContaining({ id, counts: {}, doneAt: expect.any(Date) }),
    )
  })
})

describe('a shop that is to be forgotten', () => {
  it('is in no table any more, but for its requests, which quote nothing', async () => {
    await furnish(stage)
    await furnish(other)
    const [question, wish] = [randomUUID(), randomUUID()]
    await stage.compliance.open(question, 'customers/data_request')
    await stage.compliance.answerMentions(question, jane)
    const before = await countRows(opened, stage.shopId)
    for (const [table, rows] of Object.entries(before)) expect([table, rows > 0]).toEqual([table, true])
    const others = await countRows(opened, other.shopId)
    const lanes = [stage.shopId, other.shopId].map((shopId) => `${shopId}/wavespeed`)
    await opened.db.lane.createMany({ data: lanes.map((account) => ({ account, model: 'some model' })) })

    await stage.compliance.open(wish, 'shop/redact')
    await stage.compliance.eraseShop(wish)

    const { compliance_request: requests, ...after } = await countRows(opened, stage.shopId)
    expect(Object.values(after).filter((rows) => rows > 0)).toEqual([])
    expect(await opened.db.shop.count({ where: { id: stage.shopId } })).toBe(0)
    expect(await countRows(opened, other.shopId)).toEqual(others)
    const left = await opened.db.lane.findMany({ where: { account: { in: lanes } } })
    expect(left.map(({ account }) => account)).toEqual([lanes[1]])
    const list = await stage.compliance.list()
    expect(list).toHaveLength(requests)
    expect(JSON.stringify(list)).not.toMatch(/jane/i)
    expect(list.find(({ id }) => id === wish)).toMatchObject({
      doneAt: undefined,
      counts: { shop: 1, edit: before['edit'], bulk_line: 1, session: 1 },
    })
  })

  it('keeps the first counts when it is erased again, and ends with those of its pictures', async () => {
    const id = randomUUID()
    await stage.compliance.open(id, 'shop/redact')
    await stage.compliance.eraseShop(id)
    await stage.compliance.eraseShop(id)
    await stage.compliance.close(id, { counts: { pictures: 3 } })
    await stage.compliance.close(id, { note: 'late' })
    expect(await stage.compliance.list()).toMatchObject([
      { id, counts: { shop: 1, pictures: 3 }, note: undefined, doneAt: expect.any(Date) },
    ])
  })
})
