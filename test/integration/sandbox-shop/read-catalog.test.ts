import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { ask, read } from './admin-client.ts'
import { startQuickShop, tee } from './quick-shop.ts'

let shop: SandboxShop
beforeAll(async () => {
  shop = await startQuickShop()
})
afterAll(() => shop.stop())

const originalSchema = z.object({
  node: z.object({
    image: z.object({ url: z.string() }),
    originalSource: z.object({ url: z.string(), fileSize: z.number() }),
  }),
})

const titlesSchema = z.object({
  products: z.object({
    nodes: z.array(z.object({ title: z.string() })),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
})

const titles = async (args: string) => {
  const query = `{ products(${args}) { nodes { title } pageInfo { hasNextPage endCursor } } }`
  const { products } = await read({ shop, query, shape: titlesSchema })
  return { titles: products.nodes.map(({ title }) => title), ...products.pageInfo }
}

describe('reading the catalogue', () => {
  it('gives a product with its options and swatches', async () => {
    const { data } = await ask(
      shop,
      `query ($id: ID!) { product(id: $id) {
        title handle productType vendor tags status category { name }
        options(first: 1) { name position linkedMetafield { key } optionValues { name hasVariants linkedMetafieldValue swatch { color } } }
      } }`,
      { id: tee.id },
    )
    const value = { hasVariants: true, linkedMetafieldValue: null }
    const optionValues = [
      { ...value, name: 'White', swatch: { color: '#FFFFFF' } },
      { ...value, name: 'Navy', swatch: { color: '#1F2A44' } },
    ]
    expect(data).toEqual({
      product: {
        title: 'Plain tee',
        handle: 'plain-tee',
        productType: 'T-Shirt',
        vendor: 'Acme',
        tags: ['summer', 'cotton'],
        status: 'ACTIVE',
        category: null,
        options: [{ name: 'Color', position: 1, linkedMetafield: null, optionValues }],
      },
    })
  })

  it('gives the variants, every combination, with the picture that shows them', async () => {
    const { data } = await ask(
      shop,
      `{ product(id: "${tee.id}") { variants(first: 10) { nodes { id title position selectedOptions { value } media(first: 1) { nodes { id } } } } } }`,
    )
    const variant = (id: string, position: number, [color, size]: [string, string], media: string[]) => ({
      id,
      title: `${color} / ${size}`,
      position,
      selectedOptions: [{ value: color }, { value: size }],
      media: { nodes: media.map((mediaId) => ({ id: mediaId })) },
    })
    const nodes = [
      variant(tee.whiteS, 1, ['White', 'S'], [tee.frontId]),
      variant(tee.whiteM, 2, ['White', 'M'], [tee.frontId]),
      variant(tee.navyS, 3, ['Navy', 'S'], []),
      variant(tee.navyM, 4, ['Navy', 'M'], []),
    ]
    expect(data).toEqual({ product: { variants: { nodes } } })
  })

  it('gives the gallery in order, with each picture as it is stored', async () => {
    const { data } = await ask(
      shop,
      `{ product(id: "${tee.id}") { media(first: 10, sortKey: POSITION) { nodes {
        alt status mediaContentType ... on MediaImage { id fileStatus mimeType image { width height } fileErrors { code } }
      } } } }`,
    )
    const ready = { status: 'READY', fileStatus: 'READY', fileErrors: [], mediaContentType: 'IMAGE' }
    const image = { width: 60, height: 40 }
    const nodes = [
      { ...ready, id: tee.frontId, alt: 'Plain tee, white', mimeType: 'image/jpeg', image },
      { ...ready, id: tee.backId, alt: 'Plain tee, back', mimeType: 'image/png', image },
    ]
    expect(data).toEqual({ product: { media: { nodes } } })
  })

  it('gives an option-less product the option Title', async () => {
    const { data } = await ask(
      shop,
      `{ productByIdentifier(identifier: { handle: "mug" }) {
        hasOnlyDefaultVariant options { name values } variants(first: 1) { nodes { title } }
      } }`,
    )
    expect(data).toEqual({
      productByIdentifier: {
        hasOnlyDefaultVariant: true,
        options: [{ name: 'Title', values: ['Default Title'] }],
        variants: { nodes: [{ title: 'Default Title' }] },
      },
    })
  })

  it('pages forward by cursor', async () => {
    const first = await titles('first: 2')
    expect(first).toMatchObject({ titles: ['Plain tee', 'Mug'], hasNextPage: true })
    const second = await titles(`first: 2, after: "${first.endCursor}"`)
    expect(second).toMatchObject({ titles: ['A poster'], hasNextPage: false })
  })

  it('pages backward, sorts, reverses and searches', async () => {
    expect((await titles('last: 1')).titles).toEqual(['A poster'])
    expect((await titles('first: 9, sortKey: TITLE')).titles).toEqual(['A poster', 'Mug', 'Plain tee'])
    expect((await titles('first: 9, reverse: true')).titles).toEqual(['A poster', 'Mug', 'Plain tee'])
    expect((await titles('first: 9, query: "vendor:acme -tag:paper"')).titles).toEqual(['Plain tee'])
    expect((await titles('first: 9, query: "id:1002 OR title:\'A post*\'"')).titles).toEqual([
      'Mug',
      'A poster',
    ])
  })

  it('refuses a page without a size, a cursor of its own making and an unknown search field', async () => {
    const message = async (args: string) =>
      (await ask(shop, `{ products(${args}) { nodes { id } } }`)).errors?.[0]?.message
    expect(await message('query: "mug"')).toBe('you must provide one of first or last')
    expect(await message('first: 1, after: "bm9uZQ=="')).toContain('Invalid cursor')
    expect(await message('first: 1, query: "barcode:1"')).toContain('barcode')
  })

  it('answers null for what does not exist', async () => {
    const { data } = await ask(
      shop,
      '{ product(id: "gid://shopify/Product/1") { id } nodes(ids: ["gid://shopify/MediaImage/1"]) { id } }',
    )
    expect(data).toEqual({ product: null, nodes: [null] })
  })

  it('serves the original by a signed URL, for five minutes', async () => {
    const { data } = await ask(
      shop,
      `{ node(id: "${tee.frontId}") { ... on MediaImage { image { url } originalSource { url fileSize } } } }`,
    )
    const { image, originalSource } = originalSchema.parse(data).node
    const original = await (await fetch(originalSource.url)).bytes()
    expect(original).toEqual(await (await fetch(image.url)).bytes())
    expect(original).toHaveLength(originalSource.fileSize)
    expect((await fetch(originalSource.url.replace(/expires=\d/, 'expires=9'))).status).toBe(403)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6 * 60_000 })
    const late = await fetch(originalSource.url)
    vi.useRealTimers()
    expect(late.status).toBe(403)
  })

  it('serves a seeded picture whole, smaller, and not at all under another name', async () => {
    const { media } = shop.products()[0] ?? { media: [] }
    const url = media[0]?.url ?? ''
    const whole = await fetch(url)
    expect(whole.headers.get('content-type')).toBe('image/jpeg')
    const etag = whole.headers.get('etag') ?? ''
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304)
    const smaller = await sizeOf(`${url}&width=30`)
    expect(smaller).toEqual({ width: 30, height: 20 })
    expect(await sizeOf(`${url}&width=6000`)).toEqual({ width: 60, height: 40 })
    expect((await fetch(`${shop.origin}/cdn/files/none.jpg`)).status).toBe(404)
  })
})

const sizeOf = async (url: string) => {
  const { width, height } = await sharp(await (await fetch(url)).bytes()).metadata()
  return { width, height }
}
