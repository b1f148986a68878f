import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { ask } from './admin-client.ts'
import { mug, startQuickShop, tee } from './quick-shop.ts'
import { flatJpeg, smallCatalog } from './small-catalog.ts'

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

  it('replaces a picture in its place, or what it shows', async () => {
    const own = await startQuickShop()
    const [{ media, variants }] = own.products()
    const picture = { filename: 'other.jpg', alt: 'Other', bytes: await flatJpeg('#00FF00') }
    const id = await own.merchant.replaceMedia(tee.id, tee.frontId, picture)
    const [after] = own.products()
    expect(after.media.map((shown) => shown.id)).toEqual([id, media[1].id])
    expect(after.variants.map(({ mediaId }) => mediaId)).toEqual(
      variants.map(({ mediaId }) => (mediaId === tee.frontId ? id : mediaId)),
    )
    const bytes = await flatJpeg('#0000FF')
    await own.merchant.changeSource(tee.backId, bytes)
    const back = own.files().find((file) => file.id === tee.backId)
    expect(back?.url).not.toBe(media[1].url)
    expect(await (await fetch(back?.url ?? '')).bytes()).toEqual(new Uint8Array(bytes))
    await own.stop()
  })

  it('deletes a file everywhere, and reorders the gallery', async () => {
    const own = await startQuickShop()
    own.merchant.moveMedia(tee.id, tee.backId, 0)
    expect(own.products()[0].media.map(({ id }) => id)).toEqual([tee.backId, tee.frontId])
    own.merchant.deleteFile(tee.frontId)
    expect(own.files().map(({ id }) => id)).not.toContain(tee.frontId)
    expect(own.products()[0]).toMatchObject({
      media: [{ id: tee.backId }],
      variants: [{ mediaId: null }, {}, {}, {}],
    })
    await own.stop()
  })

  it('renames an option value, adds variants and removes them', async () => {
    const own = await startQuickShop()
    own.merchant.renameOptionValue(tee.id, { option: 'Color', from: 'Navy', to: 'Midnight' })
    const id = own.merchant.addVariant(tee.id, { Color: 'Red', Size: 'S' })
    own.merchant.removeVariant(tee.whiteS)
    own.merchant.removeVariant(tee.whiteM)
    const query = `{ product(id: "${tee.id}") { options { optionValues { name hasVariants } } variants(first: 9) { nodes { id position title } } } }`
    const title = ['Midnight / S', 'Midnight / M', 'Red / S']
    const variants = [tee.navyS, tee.navyM, id].map((variantId, index) => ({
      id: variantId,
      position: index + 1,
      title: title[index],
    }))
    const optionValues = [
      { name: 'White', hasVariants: false },
      { name: 'Midnight', hasVariants: true },
      { name: 'Red', hasVariants: true },
    ]
    expect((await ask(own, query)).data).toMatchObject({
      product: {
        options: [{ optionValues }, {}],
        variants: { nodes: variants },
      },
    })
    await own.stop()
  })

  it('adds a product', async () => {
    const own = await startQuickShop()
    const [first] = smallCatalog
    const id = own.merchant.addProduct({ ...first, handle: 'new-tee', title: 'New tee' })
    const { data } = await ask(
      own,
      `{ product(id: "${id}") { title media(first: 9) { nodes { id } } variants(first: 9) { nodes { id } } } }`,
    )
    expect(data).toMatchObject({
      product: { title: 'New tee', media: { nodes: [{}, {}] }, variants: { nodes: [{}, {}, {}, {}] } },
    })
    expect(new Set(own.files().map(({ filename }) => filename)).size).toBe(own.files().length)
    await own.stop()
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
