import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { ask, read } from './admin-client.ts'
import { mug, startQuickShop, tee } from './quick-shop.ts'
import { flatJpeg } from './small-catalog.ts'
import {
  changePairs,
  createFile,
  linkVariants,
  makeReadyFile,
  settled,
  stage,
  updateFile,
  upload,
} from './write-back.ts'

let shop: SandboxShop
beforeAll(async () => {
  shop = await startQuickShop()
})
afterAll(() => shop.stop())

const codes = ({ userErrors }: { readonly userErrors: readonly { readonly code: string }[] }) =>
  userErrors.map(({ code }) => code)

const gone = 'gid://shopify/MediaImage/1'

/** A file that is not ready for as long as a test takes. */
const startSlowFile = async () => {
  const slow = await startQuickShop({ fileLifeMs: { uploaded: 60_000, processing: 1 } })
  const originalSource = await upload(slow, 'slow.jpg', await flatJpeg('#123456'))
  const { files } = await createFile(slow, { originalSource })
  return { slow, id: files?.[0]?.id ?? '' }
}

describe('fileCreate', () => {
  it('raises FILENAME_ALREADY_EXISTS when asked to', async () => {
    const originalSource = await upload(shop, 'tee.jpg', await flatJpeg('#111111'))
    const again = { originalSource, filename: 'tee.jpg', duplicateResolutionMode: 'RAISE_ERROR' }
    expect(codes(await createFile(shop, again))).toEqual(['FILENAME_ALREADY_EXISTS'])
    const { files } = await createFile(shop, { ...again, duplicateResolutionMode: 'APPEND_UUID' })
    const made = shop.files().find(({ id }) => id === files?.[0]?.id)
    expect(made?.filename).toMatch(/^tee_[\w-]{36}\.jpg$/)
  })

  it('refuses a source, a name and an alt text that cannot be', async () => {
    const originalSource = await upload(shop, 'fine.jpg', await flatJpeg('#222222'))
    expect(codes(await createFile(shop, { originalSource: 'ftp://x/y.jpg' }))).toEqual([
      'INVALID_IMAGE_SOURCE_URL',
    ])
    expect(codes(await createFile(shop, { originalSource: `${shop.origin}/uploads/made-up.jpg` }))).toEqual([
      'INVALID_IMAGE_SOURCE_URL',
    ])
    expect(codes(await createFile(shop, { originalSource, filename: 'fine.png' }))).toEqual([
      'MISMATCHED_FILENAME_AND_ORIGINAL_SOURCE',
    ])
    expect(codes(await createFile(shop, { originalSource, filename: 'fine' }))).toEqual([
      'INVALID_FILENAME_EXTENSION',
    ])
    expect(codes(await createFile(shop, { originalSource, alt: 'x'.repeat(513) }))).toEqual([
      'ALT_VALUE_LIMIT_EXCEEDED',
    ])
  })

  it('fails a file whose bytes are no image, or were never uploaded', async () => {
    const errorsOf = async (originalSource: string) => {
      const { files } = await createFile(shop, { originalSource })
      const id = files?.[0]?.id ?? ''
      expect(await settled(shop, id)).toBe('FAILED')
      const { node } = await read({
        shop,
        query: `{ node(id: "${id}") { ... on MediaImage { image { url } fileErrors { code } mediaErrors { code } } } }`,
        shape: z.object({ node: z.unknown() }),
      })
      expect(codes(await updateFile(shop, { id, alt: 'x' }))).toEqual(['INVALID_FAILED_MEDIA_STATE'])
      return node
    }
    const words = await upload(shop, 'words.jpg', Buffer.from('not an image at all'))
    expect(await errorsOf(words)).toEqual({
      image: null,
      fileErrors: [{ code: 'IMAGE_PROCESSING_FAILURE' }],
      mediaErrors: [{ code: 'IMAGE_PROCESSING_FAILURE' }],
    })
    const { resourceUrl } = await stage(shop, { filename: 'never.jpg' })
    expect(await errorsOf(resourceUrl)).toMatchObject({ fileErrors: [{ code: 'IMAGE_DOWNLOAD_FAILURE' }] })
  })
})

describe('the upload target', () => {
  it('takes only issued places, the announced type and the announced size', async () => {
    const target = await stage(shop, { filename: 'sized.jpg', fileSize: 10 })
    const put = async (url: string, bytes: number, type = 'image/jpeg') =>
      (await fetch(url, { method: 'PUT', headers: { 'content-type': type }, body: Buffer.alloc(bytes) }))
        .status
    expect(await put(`${shop.origin}/uploads/made-up.jpg`, 10)).toBe(403)
    expect(await put(target.resourceUrl, 10)).toBe(403)
    expect(await put(target.url, 10, 'image/png')).toBe(403)
    expect(await put(target.url, 11)).toBe(400)
    expect(await put(target.url, 9)).toBe(400)
    expect(await put(target.url, 10)).toBe(200)
  })
})

describe('fileUpdate', () => {
  it('refuses files that are not ready, files and products that are not there', async () => {
    const { slow, id } = await startSlowFile()
    expect(codes(await updateFile(slow, { id, referencesToAdd: [tee.id] }))).toEqual(['NON_READY_STATE'])
    await slow.stop()
    expect(codes(await updateFile(shop, { id: gone, alt: 'x' }))).toEqual(['FILE_DOES_NOT_EXIST'])
    const nowhere = { id: tee.backId, referencesToAdd: ['gid://shopify/Product/1'] }
    expect(codes(await updateFile(shop, nowhere))).toEqual(['REFERENCE_TARGET_DOES_NOT_EXIST'])
    expect(codes(await updateFile(shop, { id: tee.backId, alt: 'x'.repeat(513) }))).toEqual([
      'ALT_VALUE_LIMIT_EXCEEDED',
    ])
  })

  it('refuses the 251st picture of a product', async () => {
    const full = await startQuickShop()
    const bytes = await flatJpeg('#333333')
    const added = Array.from({ length: 249 }, (_, index) =>
      full.merchant.addMedia(mug.id, { filename: `${index}.jpg`, alt: '', bytes }),
    )
    await Promise.all(added)
    expect(codes(await updateFile(full, { id: tee.backId, referencesToAdd: [mug.id] }))).toEqual([
      'PRODUCT_MEDIA_LIMIT_EXCEEDED',
    ])
    await full.stop()
  })
})

describe('productVariantsBulkUpdate', () => {
  const good = { id: tee.navyS, mediaId: tee.backId }
  const foreign = { id: tee.navyM, mediaId: mug.frontId }
  const link = (...variants: { id: string; mediaId: string | null }[]) =>
    linkVariants(shop, { productId: tee.id, variants })

  it('is all or nothing', async () => {
    const before = shop.products()
    expect(codes(await link(good, foreign))).toEqual(['MUST_BE_FOR_THIS_PRODUCT'])
    expect(shop.products()).toEqual(before)
  })

  it('applies the good part where partial updates are allowed', async () => {
    const variants = [good, foreign]
    const payload = await linkVariants(shop, { productId: tee.id, variants, allowPartialUpdates: true })
    expect(payload).toMatchObject({
      productVariants: [{ id: tee.navyS }],
      userErrors: [{ field: ['variants', '1', 'mediaId'] }],
    })
    await link({ id: tee.navyS, mediaId: null })
  })

  it('refuses unknown products and variants, and a variant named twice', async () => {
    const nowhere = { productId: 'gid://shopify/Product/1', variants: [good] }
    expect(codes(await linkVariants(shop, nowhere))).toEqual(['PRODUCT_DOES_NOT_EXIST'])
    expect(codes(await link({ ...good, id: mug.variant }))).toEqual(['PRODUCT_VARIANT_DOES_NOT_EXIST'])
    expect(codes(await link(good, good))).toEqual(['INVALID_INPUT'])
  })
})

describe('productVariantAppendMedia and productVariantDetachMedia', () => {
  const change = (verb: 'Append' | 'Detach', variantId: string, ...mediaIds: string[]) =>
    changePairs(shop, verb, { productId: tee.id, variantMedia: [{ variantId, mediaIds }] })

  it('put a picture on a bare variant and take it off again', async () => {
    expect(await change('Append', tee.navyS, tee.backId)).toMatchObject({
      productVariants: [{ id: tee.navyS }],
    })
    expect(codes(await change('Append', tee.navyS, tee.frontId))).toEqual([
      'PRODUCT_VARIANT_ALREADY_HAS_MEDIA',
    ])
    expect(codes(await change('Detach', tee.navyS, tee.frontId))).toEqual([
      'MEDIA_IS_NOT_ATTACHED_TO_VARIANT',
    ])
    expect(codes(await change('Detach', tee.navyS, tee.backId))).toEqual([])
  })

  it('allow one medium a pair, of this product, and one pair a variant', async () => {
    expect(codes(await change('Append', tee.navyS, tee.backId, tee.frontId))).toEqual([
      'TOO_MANY_MEDIA_PER_INPUT_PAIR',
    ])
    expect(codes(await change('Append', tee.navyS, mug.frontId))).toEqual(['MEDIA_DOES_NOT_EXIST_ON_PRODUCT'])
    expect(codes(await change('Append', tee.navyS, gone))).toEqual(['MEDIA_DOES_NOT_EXIST'])
    expect(codes(await change('Append', mug.variant, tee.backId))).toEqual([
      'PRODUCT_VARIANT_DOES_NOT_EXIST_ON_PRODUCT',
    ])
    const pair = { variantId: tee.navyS, mediaIds: [tee.backId] }
    const twice = await changePairs(shop, 'Append', { productId: tee.id, variantMedia: [pair, pair] })
    expect(codes(twice)).toEqual(['PRODUCT_VARIANT_SPECIFIED_MULTIPLE_TIMES'])
    const many = { productId: tee.id, variantMedia: Array.from({ length: 101 }, () => pair) }
    expect(codes(await changePairs(shop, 'Append', many))).toEqual(['MAXIMUM_VARIANT_MEDIA_PAIRS_EXCEEDED'])
  })
})

describe('productReorderMedia', () => {
  it('refuses media of other products and positions below zero', async () => {
    const { data } = await ask(
      shop,
      `mutation { productReorderMedia(id: "${tee.id}", moves: [{ id: "${mug.frontId}", newPosition: "0" }]) { job { id } mediaUserErrors { code } } }`,
    )
    expect(data).toEqual({
      productReorderMedia: { job: null, mediaUserErrors: [{ code: 'MEDIA_DOES_NOT_EXIST_ON_PRODUCT' }] },
    })
  })
})

describe('fileDelete', () => {
  const remove = (on: SandboxShop, id: string) =>
    read({
      shop: on,
      query: `mutation { fileDelete(fileIds: ["${id}"]) { deletedFileIds userErrors { code } } }`,
      shape: z.object({ fileDelete: z.unknown() }),
    })

  it('takes the file out of galleries and off variants, and its URL goes dark', async () => {
    const id = await makeReadyFile(shop, 'doomed.jpg', await flatJpeg('#444444'))
    const url = shop.files().find((file) => file.id === id)?.url ?? ''
    await updateFile(shop, { id, referencesToAdd: [tee.id] })
    await linkVariants(shop, { productId: tee.id, variants: [{ id: tee.navyS, mediaId: id }] })
    expect(await remove(shop, id)).toEqual({ fileDelete: { deletedFileIds: [id], userErrors: [] } })
    const product = shop.products()[0]
    expect(product?.media.map((file) => file.id)).toEqual([tee.frontId, tee.backId])
    expect(product?.variants.map(({ mediaId }) => mediaId)).not.toContain(id)
    expect((await fetch(url)).status).toBe(404)
  })

  it('refuses files that are unknown or being processed', async () => {
    expect(await remove(shop, gone)).toMatchObject({
      fileDelete: { userErrors: [{ code: 'FILE_DOES_NOT_EXIST' }] },
    })
    const { slow, id } = await startSlowFile()
    expect(await remove(slow, id)).toMatchObject({ fileDelete: { userErrors: [{ code: 'FILE_LOCKED' }] } })
    await slow.stop()
  })
})
