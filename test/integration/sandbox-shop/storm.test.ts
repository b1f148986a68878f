import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { ask } from './admin-client.ts'
import { startQuickShop, tee } from './quick-shop.ts'

const bare = (shop: SandboxShop) =>
  JSON.stringify(shop.products(), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/\?v=\d+|http:..[^/]+|_[\w-]{36}/g, '') : value,
  )

/** What a storm of so many operations did, and what it left. */
const blow = async (seed: number, operations: number) => {
  const shop = await startQuickShop()
  const storm = shop.merchant.storm({ seed, operation: 'Look' })
  for (let i = 0; i < operations; i++) await ask(shop, 'query Look { products(first: 9) { nodes { id } } }')
  storm.stop()
  const outcome = { changes: storm.changes, products: bare(shop) }
  await shop.stop()
  return outcome
}

it('a storm makes the same changes for the same seed, of every kind in time', async () => {
  const first = await blow(5, 25)
  expect(first.changes.length).toBeGreaterThan(10)
  expect(await blow(5, 25)).toEqual(first)
  expect(await blow(6, 25)).not.toEqual(first)
  const kinds = new Set<string>()
  for (const seed of [1, 2, 3]) for (const { change } of (await blow(seed, 40)).changes) kinds.add(change)
  expect(kinds.size).toBe(15)
})

/** What cannot be, whatever people do. */
const impossible = (shop: SandboxShop) => {
  const files = new Set(shop.files().map(({ id }) => id))
  const names = shop.files().map(({ filename }) => filename)
  return [
    ...names.filter((name, index) => names.indexOf(name) !== index),
    ...shop.products().flatMap(({ media, variants }) => {
      const gallery = media.map(({ id }) => id)
      const shown = variants.flatMap(({ mediaId }) => mediaId ?? [])
      const twice = gallery.filter((id, index) => gallery.indexOf(id) !== index)
      return [
        ...twice,
        ...gallery.filter((id) => !files.has(id)),
        ...shown.filter((id) => !gallery.includes(id)),
      ]
    }),
  ]
}

it('a storm leaves a shop in which every picture that is shown is there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const shop = await startQuickShop()
      shop.merchant.storm({ seed, operation: '*' })
      for (let i = 0; i < 15; i++) await ask(shop, '{ shop { name } }')
      const found = impossible(shop)
      await shop.stop()
      expect(found).toEqual([])
    }),
    { numRuns: 12 },
  )
}, 60_000)

it('a storm strikes the operation, the product and the moment it is told to, until it is over', async () => {
  const shop = await startQuickShop()
  const storm = shop.merchant.storm({
    seed: 1,
    operation: 'Write',
    when: 'before',
    times: 2,
    changes: ['detach a variant'],
    productIds: [tee.id],
  })
  const shown = () => shop.products()[0].variants.filter(({ mediaId }) => mediaId).length
  const write = `mutation Write { fileUpdate(files: [{ id: "${tee.backId}", alt: "x" }]) { userErrors { code } } }`
  await ask(shop, 'query Look { shop { name } }')
  expect(shown()).toBe(2)
  await ask(shop, write)
  expect(shown()).toBe(1)
  await ask(shop, write)
  await ask(shop, write)
  expect(storm.changes.map(({ change }) => change)).toEqual(['detach a variant', 'detach a variant'])
  expect(shown()).toBe(0)
  await shop.stop()
})

it('a storm after a write is in what is read next, not in its answer', async () => {
  const shop = await startQuickShop()
  shop.merchant.storm({
    seed: 1,
    operation: 'Write',
    when: 'after',
    changes: ['delete a product'],
    productIds: [tee.id],
  })
  const { data } = await ask(
    shop,
    `mutation Write { productVariantsBulkUpdate(productId: "${tee.id}", variants: [{ id: "${tee.navyS}", mediaId: "${tee.backId}" }]) { product { id } userErrors { code } } }`,
  )
  expect(data).toEqual({ productVariantsBulkUpdate: { product: { id: tee.id }, userErrors: [] } })
  expect((await ask(shop, `{ product(id: "${tee.id}") { id } }`)).data).toEqual({ product: null })
  await shop.stop()
})
