import { buildSchema, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adminSchema } from '../../sandbox/shop/graphql/admin-schema.ts'
import { actualQueryCost, requestedQueryCost } from '../../sandbox/shop/graphql/query-cost.ts'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { ask } from './admin-client.ts'
import { startQuickShop } from './quick-shop.ts'

const requested = (query: string, variables: Record<string, unknown> = {}) =>
  requestedQueryCost({ schema: adminSchema(), document: parse(query), variables })

const actual = (query: string, data: unknown) =>
  actualQueryCost({ schema: adminSchema(), document: parse(query), variables: {} }, data)

describe('the points that may be spent', () => {
  it.each([
    ['scalars and enums of an object', '{ shop { id name currencyCode } }', 1],
    ['an object in an object', '{ shop { name plan { shopifyPlus } primaryDomain { host } } }', 3],
    ['nothing but the root', '{ __typename }', 1],
    ['a connection', '{ products(first: 50) { nodes { id title } pageInfo { endCursor } } }', 50],
    ['a connection by its edges', '{ products(last: 7) { edges { cursor node { id } } } }', 7],
    [
      'connections in a connection',
      '{ products(first: 10) { nodes { variants(first: 20) { nodes { id } } } } }',
      210,
    ],
    [
      'a list that is no connection',
      '{ product(id: "1") { options { optionValues { swatch { color } } } } }',
      4,
    ],
    [
      'each thing that is asked for by its id',
      '{ nodes(ids: ["1", "2", "3"]) { id ... on Product { featuredMedia { id } } } }',
      6,
    ],
    [
      'the dearest type of an interface',
      '{ node(id: "1") { id ... on Product { featuredMedia { id } media(first: 3) { nodes { id } } } ... on Shop { plan { shopifyPlus } } } }',
      5,
    ],
    [
      'a field asked for twice',
      '{ product(id: "1") { ...A ...B } } fragment A on Product { media(first: 2) { nodes { id } } } fragment B on Product { media(first: 2) { nodes { alt } } }',
      3,
    ],
    ['what is left out', '{ shop { name plan @include(if: false) { shopifyPlus } } }', 1],
  ])('%s', (_, query, points) => {
    expect(requested(query)).toBe(points)
  })

  it('a page size from a variable, or from its default', () => {
    const query = 'query ($count: Int = 4) { products(first: $count) { nodes { id } } }'
    expect([requested(query, { count: 9 }), requested(query)]).toEqual([9, 4])
  })

  it('a mutation, whose payload is free but for connections', () => {
    const link = (payload: string) =>
      `mutation { productVariantsBulkUpdate(productId: "1", variants: []) { ${payload} } }`
    expect(requested(link('userErrors { message }'))).toBe(10)
    expect(requested(link('product { id featuredMedia { id } } productVariants { id }'))).toBe(10)
    expect(requested(link('productVariants { media(first: 1) { nodes { id } } }'))).toBe(11)
    expect(requested(link('product { media(first: 5) { nodes { id preview { status } } } }'))).toBe(20)
    expect(
      requested(
        'mutation { a: fileDelete(fileIds: []) { deletedFileIds } b: fileDelete(fileIds: []) { deletedFileIds } }',
      ),
    ).toBe(20)
  })

  it('of the operation that is named', () => {
    const document = parse('query A { shop { name } } query B { products(first: 8) { nodes { id } } }')
    const price = (operationName: string) =>
      requestedQueryCost({ schema: adminSchema(), document, variables: {}, operationName })
    expect([price('A'), price('B')]).toEqual([1, 8])
  })

  it('a union by its dearest member', () => {
    const schema = buildSchema('type A { b: B } type B { id: ID } union U = A | B type Query { u: U }')
    const document = parse('{ u { ... on A { b { id } } ... on B { id } } }')
    expect(requestedQueryCost({ schema, document, variables: {} })).toBe(2)
  })
})

describe('the points that were spent', () => {
  it('count what came back', () => {
    const query =
      '{ products(first: 50) { nodes { id media(first: 50) { nodes { id preview { status } } } } } }'
    const media = {
      nodes: [
        { id: 'm', preview: { status: 'READY' } },
        { id: 'n', preview: null },
      ],
    }
    expect(
      actual(query, {
        products: {
          nodes: [
            { id: 'p', media },
            { id: 'q', media: { nodes: [] } },
          ],
        },
      }),
    ).toBe(5)
    expect(actual(query, { products: { nodes: [] } })).toBe(1)
    expect(actual('{ shop { plan { shopifyPlus } } }', { shop: null })).toBe(1)
  })

  it('go by the type that an object turned out to have', () => {
    const query =
      '{ node(id: "1") { id ... on Product { media(first: 9) { nodes { id } } } ... on Shop { plan { shopifyPlus } } } }'
    expect(actual(query, { node: { id: '1' } })).toBe(1)
    expect(actual(query, { node: { id: '1', media: { nodes: [{ id: 'm' }] } } })).toBe(2)
  })

  it('are ten for a mutation, refused or not', () => {
    const query = 'mutation { fileDelete(fileIds: []) { deletedFileIds userErrors { message } } }'
    expect(actual(query, { fileDelete: { deletedFileIds: null, userErrors: [] } })).toBe(10)
    expect(actual(query, null)).toBe(10)
  })
})

describe('the bucket', () => {
  let shop: SandboxShop
  beforeAll(async () => {
    shop = await startQuickShop({ bucket: { maximumAvailable: 1_000, restoreRate: 0.001 } })
  })
  afterAll(() => shop.stop())
  const code = async (query: string) => (await ask(shop, query)).errors?.[0]?.extensions?.['code']

  it('gives back what was not spent, and keeps a book', async () => {
    const { extensions } = await ask(shop, 'query Few { products(first: 250) { nodes { id } } }')
    expect(extensions?.cost).toMatchObject({ requestedQueryCost: 250, actualQueryCost: 3 })
    expect(shop.bucket().currentlyAvailable).toBe(997)
    expect(
      await code('query Huge { products(first: 250) { nodes { media(first: 5) { nodes { id } } } } }'),
    ).toBe('MAX_COST_EXCEEDED')
    expect(
      await code('query Big { products(first: 200) { nodes { media(first: 4) { nodes { id } } } } }'),
    ).toBe('THROTTLED')
    await ask(shop, `mutation { fileDelete(fileIds: []) { userErrors { message } } }`)
    expect(shop.bucket().currentlyAvailable).toBe(987)
    expect(shop.ledger()).toEqual({
      pointsSpent: 13,
      requests: 4,
      throttled: 1,
      byOperation: {
        Few: { requests: 1, points: 3 },
        Huge: { requests: 1, points: 0 },
        Big: { requests: 1, points: 0 },
        anonymous: { requests: 1, points: 10 },
      },
    })
  })

  it('has the size of a plan', async () => {
    const standard = await startQuickShop({ bucket: 'standard' })
    expect(standard.bucket()).toEqual({
      maximumAvailable: 2_000,
      restoreRate: 100,
      currentlyAvailable: 2_000,
    })
    await standard.stop()
  })
})
