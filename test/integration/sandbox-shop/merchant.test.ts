import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { ask } from './admin-client.ts'
import { mug, startQuickShop, tee } from './quick-shop.ts'
import { flatJpeg } from './small-catalog.ts'

let shop: SandboxShop
beforeAll(async () => {
  shop = await startQuickShop()
})
afterAll(() => shop.stop())

const product = (id: string) => shop.products().find((candidate) => candidate.id === id)

describe('another person in the shop', () => {
  it('gives a variant another picture, or none', () => {
    shop.merchant.replaceVariantMedia(tee.whiteS, tee.backId)
    shop.merchant.replaceVariantMedia(tee.whiteM, null)
    expect(product(tee.id)?.variants.map(({ mediaId }) => mediaId)).toEqual([tee.backId, null, null, null])
    expect(() => shop.merchant.replaceVariantMedia(tee.whiteS, mug.frontId)).toThrow('not media of')
  })

  it('adds a picture, rewords one and removes one', async () => {
    const picture = { filename: 'tee.jpg', alt: 'New', bytes: await flatJpeg('#ABCDEF') }
    const id = await shop.merchant.addMedia(tee.id, picture)
    shop.merchant.setAlt(id, 'Newer')
    shop.merchant.removeMedia(tee.id, tee.backId)
    expect(product(tee.id)?.media).toMatchObject([
      { id: tee.frontId },
      { id, alt: 'Newer', status: 'READY', filename: expect.stringMatching(/^tee_.+\.jpg$/) },
    ])
    expect(product(tee.id)?.variants[0]?.mediaId).toBeNull()
  })

  it('deletes a product, which is then gone for the app; its files stay', async () => {
    shop.merchant.deleteProduct(mug.id)
    const { data } = await ask(
      shop,
      `{ product(id: "${mug.id}") { id } productVariant(id: "${mug.variant}") { id } }`,
    )
    expect(data).toEqual({ product: null, productVariant: null })
    expect(shop.files().map(({ id }) => id)).toContain(mug.frontId)
  })
})
