import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { ask } from './admin-client.ts'
import { startQuickShop, tee } from './quick-shop.ts'
import { flatJpeg } from './small-catalog.ts'
import { linkVariants, upload } from './write-back.ts'

let shop: SandboxShop
beforeEach(async () => {
  shop = await startQuickShop()
})
afterEach(() => shop.stop())

/** The answer's data, and what it cost. */
const write = async (query: string) => {
  const { data, errors, extensions } = await ask(shop, `mutation { ${query} }`)
  expect(errors).toBeUndefined()
  return { data, points: extensions?.cost.actualQueryCost }
}

describe('what a mutation answers', () => {
  it('shows the variants as they are now, so that a writer need not read them back', async () => {
    const { data, points } = await write(
      `productVariantsBulkUpdate(productId: "${tee.id}", variants: [{ id: "${tee.navyS}", mediaId: "${tee.backId}" }, { id: "${tee.whiteS}", mediaId: null }]) { product { id updatedAt } productVariants { id media(first: 1) { nodes { id } } } userErrors { code } }`,
    )
    expect(data).toEqual({
      productVariantsBulkUpdate: {
        product: { id: tee.id, updatedAt: expect.stringMatching(/^20\d\d-/) },
        productVariants: [
          { id: tee.navyS, media: { nodes: [{ id: tee.backId }] } },
          { id: tee.whiteS, media: { nodes: [] } },
        ],
        userErrors: [],
      },
    })
    expect(points).toBe(11)
  })

  it('shows the files, and the job that reorders', async () => {
    const originalSource = await upload(shop, 'new.jpg', await flatJpeg('#445566'))
    expect(
      await write(
        `fileCreate(files: [{ originalSource: "${originalSource}", alt: "New" }]) { files { id fileStatus alt } }`,
      ),
    ).toEqual({
      data: { fileCreate: { files: [{ id: expect.any(String), fileStatus: 'UPLOADED', alt: 'New' }] } },
      points: 10,
    })
    expect(
      await write(`fileUpdate(files: [{ id: "${tee.backId}", alt: "New" }]) { files { id fileStatus alt } }`),
    ).toEqual({
      data: { fileUpdate: { files: [{ id: tee.backId, fileStatus: 'READY', alt: 'New' }] } },
      points: 10,
    })
    expect(
      await write(
        `productReorderMedia(id: "${tee.id}", moves: [{ id: "${tee.backId}", newPosition: "0" }]) { job { id done } }`,
      ),
    ).toEqual({
      data: {
        productReorderMedia: { job: { id: expect.stringMatching(/^gid:..shopify.Job./), done: false } },
      },
      points: 10,
    })
  })

  it('names the version of the API', async () => {
    const { headers } = await fetch(`${shop.origin}/admin/api/2026-10/graphql.json`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-shopify-access-token': shop.accessToken },
      body: JSON.stringify({ query: '{ shop { name } }' }),
    })
    expect(headers.get('x-shopify-api-version')).toBe('2026-10')
  })
})

it('a shop whose bulk update only appends leaves variants with a picture alone, and says nothing', async () => {
  const stubborn = await startQuickShop({ bulkUpdateOnlyAppends: true })
  const variants = [
    { id: tee.whiteS, mediaId: tee.backId },
    { id: tee.whiteM, mediaId: null },
    { id: tee.navyS, mediaId: tee.backId },
  ]
  expect((await linkVariants(stubborn, { productId: tee.id, variants })).userErrors).toEqual([])
  expect(stubborn.products()[0].variants.map(({ mediaId }) => mediaId)).toEqual([
    tee.frontId,
    tee.frontId,
    tee.backId,
    null,
  ])
  await stubborn.stop()
})
