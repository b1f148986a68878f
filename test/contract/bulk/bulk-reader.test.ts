import { NoDeprecatedCustomRule, parse, specifiedRules, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDownloads } from '../../../src/downloads/create-downloads.ts'
import { catalogQuery } from '../../../src/shopify/bulk/catalog-query.ts'
import { catalog } from '../../sandbox/catalog/index.ts'
import { checkBulkQuery } from '../../sandbox/shop/bulk/check-bulk-query.ts'
import { adminSchema } from '../../sandbox/shop/graphql/admin-schema.ts'
import { type BulkShop, openBulkShop } from '../../support/bulk-shop.ts'
import { collect } from '../../support/collect.ts'
import { drawProduct } from '../../support/drawn-catalog.ts'
import { byId, readGrouped, readPaged, readUngrouped, runOperation } from './read-shop.ts'

const words = (count: number, word: string) =>
  Array.from({ length: count }, (_, index) => `${word} ${index + 1}`)
const endless = drawProduct({
  handle: 'endless',
  title: 'Endless',
  colors: words(64, 'Colour'),
  sizes: words(32, 'Size'),
  otherPictures: 249,
})
const foreign = drawProduct({
  handle: 'fremd',
  title: 'Grüße "お茶" 🍵\\ \u2028 <b>',
  colors: ['赤', 'Weiß', 'naïve\tblue'],
  sizes: ['½'],
})

let open: BulkShop
beforeAll(async () => {
  open = await openBulkShop([...catalog, endless, foreign])
})
afterAll(async () => {
  expect([...open.shop.deprecatedFieldsUsed]).toEqual([])
  await open.shop.stop()
})

it('asks what the official schema has, within the limits of bulk operations, and nothing deprecated', () => {
  const faults = validate(adminSchema(), parse(catalogQuery), [...specifiedRules, NoDeprecatedCustomRule])
  expect(faults.map(({ message }) => message)).toEqual([])
  expect(checkBulkQuery(catalogQuery)).toBeUndefined()
})

describe('the whole catalogue', () => {
  it('is the same product for product, read in pages, in bulk, and in bulk ungrouped', async () => {
    const paged = byId(await readPaged(open.catalogOf(open.client)))
    const reader = open.readerOf(open.client)
    const large = paged.find(({ handle }) => handle === 'endless')
    expect([large?.variants.length, large?.media.length]).toEqual([2_048, 250])
    const values = paged.flatMap(({ options }) => options.flatMap((option) => option.values))
    expect(values.map(({ colorPattern }) => colorPattern?.label)).toContain('Indigo')
    expect(byId(await readGrouped(reader))).toEqual(paged)
    const { lines, products } = await readUngrouped(reader)
    expect(byId(products)).toEqual(paged)
    const places = new Map(lines.map(({ id, number }) => [id, number]))
    const early = lines.filter(({ parentId, number }) => number < (places.get(parentId) ?? 0))
    expect(early.length, 'children before their parents').toBeGreaterThan(100)
  })

  it('may come packed', async () => {
    const packed = await openBulkShop([foreign], { packsBulkResults: true })
    const paged = await readPaged(packed.catalogOf(packed.client))
    expect(await readGrouped(packed.readerOf(packed.client))).toEqual(paged)
    await packed.shop.stop()
  })

  it('may be empty', async () => {
    const empty = await openBulkShop([])
    const status = await runOperation(empty.readerOf(empty.client), true)
    expect(status).toEqual({ kind: 'completed', objects: 0, url: undefined })
    await empty.shop.stop()
  })
})

describe('an operation', () => {
  it.each([
    ['TIMEOUT', false],
    ['INTERNAL_SERVER_ERROR', false],
    ['ACCESS_DENIED', true],
  ] as const)('that fails by %s says so, and whether another would do better', async (errorCode, isFinal) => {
    open.shop.bulk.failNext({ errorCode, withPartialData: true })
    const status = await runOperation(open.readerOf(open.client), true)
    expect(status).toMatchObject({ kind: 'failed', isFinal, reason: expect.stringMatching(/\.$/) })
  })

  it('waits while five are running', async () => {
    const busy = await openBulkShop([foreign], { bulkLifeMs: { created: 60_000, running: 0 } })
    const reader = busy.readerOf(busy.client)
    for (let started = 0; started < 5; started++) await reader.start({ grouped: true })
    await expect(reader.start({ grouped: true })).rejects.toMatchObject({
      code: 'throttled',
      retryAt: expect.any(Date),
    })
    await busy.shop.stop()
  })

  it('that nobody knows has failed', async () => {
    const reader = open.readerOf(open.client)
    expect(await reader.look('gid://shopify/BulkOperation/1')).toMatchObject({ kind: 'failed' })
  })
})

describe('a result', () => {
  const tampered = async (change: (result: string) => string) => {
    open.shop.bulk.tamperNext(change)
    return readGrouped(open.readerOf(open.client))
  }
  const lineOf = (number: number, text: string) => (result: string) =>
    result
      .split('\n')
      .map((line, index) => (index === number - 1 ? text : line))
      .join('\n')

  it.each([
    ['no JSON', '{"id":"gid://shopify/Pro'],
    ['no object', '7'],
    ['no id', '{"title":"Tee"}'],
    [
      'a child of nothing that we know',
      '{"id":"gid://shopify/Metafield/1","__parentId":"gid://shopify/Shop/1"}',
    ],
    ['a product without its fields', '{"id":"gid://shopify/Product/1","title":"Tee"}'],
    ['a product that is none', '{"id":"gid://shopify/Collection/1"}'],
  ])('with %s in a line is refused by the number of the line', async (_what, line) => {
    await expect(tampered(lineOf(3, line))).rejects.toMatchObject({
      code: 'bug',
      message: expect.stringContaining('Line 3 '),
    })
  })

  it('that is not grouped though it should be is refused, other than a broken one', async () => {
    const orphan = '{"id":"gid://shopify/MediaImage/1","__parentId":"gid://shopify/ProductVariant/1"}'
    await expect(tampered(lineOf(3, orphan))).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining('Line 3 '),
    })
  })

  it('is fetched over https only, unless private networks are allowed', async () => {
    const { client } = open
    const { createBulkReader } = await import('../../../src/shopify/bulk/bulk-reader.ts')
    const strict = createBulkReader(client, {
      downloads: createDownloads({ allowPrivateNetwork: false }),
      maxBytes: 1_000,
      stallMs: 1_000,
      pauseMs: 1,
      retryStartMs: 1,
    })
    const read = collect(strict.readProducts(`${open.shop.origin}/bulk-results/1.jsonl`))
    await expect(read).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('that is gone is not found', async () => {
    const read = collect(open.readerOf(open.client).readProducts(`${open.shop.origin}/bulk-results/1.jsonl`))
    await expect(read).rejects.toMatchObject({ code: 'not_found' })
  })
})
