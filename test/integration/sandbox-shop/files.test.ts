import { once } from 'node:events'
import { createServer } from 'node:http'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { ask, read } from './admin-client.ts'
import { mug, startQuickShop, tee } from './quick-shop.ts'
import { flatJpeg } from './small-catalog.ts'
import {
  createFile,
  createFiles,
  deleteFiles,
  makeReadyFile,
  settled,
  updateFile,
  upload,
} from './write-back.ts'

let shop: SandboxShop
beforeEach(async () => {
  shop = await startQuickShop()
})
afterEach(() => shop.stop())

const codes = ({ userErrors }: { readonly userErrors: readonly { readonly code: string }[] }) =>
  userErrors.map(({ code }) => code)
const file = (id: string, at = shop) => at.files().find((known) => known.id === id)
const gallery = (id: string) =>
  shop
    .products()
    .find((product) => product.id === id)
    ?.media.map((media) => media.id)
const source = async (name: string, color = '#123456', at = shop) => upload(at, name, await flatJpeg(color))

/** Makes a file of this name, and answers what became of it. */
const make = async (filename: string, more: Record<string, unknown> = {}, at = shop) => {
  const payload = await createFile(at, {
    originalSource: await source(filename, '#123456', at),
    filename,
    ...more,
  })
  const id = payload.files?.[0]?.id ?? ''
  return { ...payload, id, status: id && (await settled(at, id)) }
}

const errorsOf = async (id: string, at = shop) => {
  const code = z.array(z.object({ code: z.string() }))
  const { node } = await read({
    shop: at,
    query: `{ node(id: "${id}") { ... on MediaImage { fileErrors { code } mediaErrors { code } } } }`,
    shape: z.object({ node: z.object({ fileErrors: code, mediaErrors: code }) }),
  })
  return node
}

describe('the fate of a file', () => {
  it('is to fail, by its name or as the next one', async () => {
    shop.fileFates.add({ kind: 'failed', code: 'IMAGE_DOWNLOAD_FAILURE', filename: /^bad/ })
    shop.fileFates.add({ kind: 'failed', code: 'UNKNOWN', times: 2 })
    const names = ['bad-1.jpg', 'good-1.jpg', 'bad-2.jpg', 'good-2.jpg', 'good-3.jpg']
    const made = []
    for (const name of names) made.push(await make(name))
    expect(made.map(({ status }) => status)).toEqual(['FAILED', 'FAILED', 'FAILED', 'FAILED', 'READY'])
    const told = [{ code: 'IMAGE_DOWNLOAD_FAILURE' }]
    expect(await errorsOf(made[0].id)).toEqual({ fileErrors: told, mediaErrors: told })
  })

  it('is to be slow', async () => {
    shop.fileFates.add({ kind: 'slow', processingMs: 60_000 })
    const { files } = await createFile(shop, { originalSource: await source('slow.jpg') })
    const quick = await make('quick.jpg')
    expect(quick.status).toBe('READY')
    expect(file(files?.[0]?.id ?? '')?.status).toBe('PROCESSING')
  })

  it('is to be locked against writes for a while', async () => {
    shop.fileFates.lock({ fileId: tee.backId, times: 1 })
    shop.fileFates.lock({ fileId: tee.frontId, code: 'MEDIA_CANNOT_BE_MODIFIED' })
    expect(codes(await updateFile(shop, { id: tee.backId, alt: 'new' }))).toEqual(['FILE_LOCKED'])
    expect(codes(await updateFile(shop, { id: tee.backId, alt: 'new' }))).toEqual([])
    expect(codes(await deleteFiles(shop, [tee.frontId]))).toEqual(['MEDIA_CANNOT_BE_MODIFIED'])
    shop.fileFates.unlock(tee.frontId)
    expect(codes(await deleteFiles(shop, [tee.frontId]))).toEqual([])
  })
})

describe('a name that is taken', () => {
  const raise = { duplicateResolutionMode: 'RAISE_ERROR' }

  it('is refused with the place in the input, and the rest of the call with it', async () => {
    const good = { ...raise, originalSource: await source('good.jpg'), filename: 'good.jpg' }
    const bad = { ...raise, originalSource: await source('tee.jpg'), filename: 'tee.jpg' }
    const before = shop.files().length
    const refused = await createFiles(shop, [good, bad])
    expect(refused.userErrors).toMatchObject([
      { field: ['files', '1', 'filename'], code: 'FILENAME_ALREADY_EXISTS' },
    ])
    expect(shop.files()).toHaveLength(before)
  })

  it('is refused alone where the shop takes good files of a bad call', async () => {
    const lenient = await startQuickShop({ fileCreateTakesGoodFiles: true })
    const [good, bad] = [await source('good.jpg', '#000', lenient), await source('tee.jpg', '#000', lenient)]
    const payload = await createFiles(lenient, [
      { ...raise, originalSource: good, filename: 'good.jpg' },
      { ...raise, originalSource: bad, filename: 'tee.jpg' },
    ])
    expect(codes(payload)).toEqual(['FILENAME_ALREADY_EXISTS'])
    expect(payload.files).toHaveLength(1)
    await lenient.stop()
  })

  it('is not yet known right after, so that the second file fails later', async () => {
    const late = await startQuickShop({ filenameLagMs: 60_000 })
    const [first, second] = [await make('twin.jpg', raise, late), await make('twin.jpg', raise, late)]
    expect([first.status, second.status]).toEqual(['READY', 'FAILED'])
    const told = [{ code: 'DUPLICATE_FILENAME_ERROR' }]
    expect(await errorsOf(second.id, late)).toEqual({ fileErrors: told, mediaErrors: told })
    await late.stop()
  })

  it('gets a UUID, or gives its file other content', async () => {
    const appended = await make('tee.jpg', { duplicateResolutionMode: 'APPEND_UUID' })
    expect(file(appended.id)?.filename).toMatch(/^tee_[\w-]{36}\.jpg$/)
    const before = file(tee.frontId)
    const replaced = await make('tee.jpg', { duplicateResolutionMode: 'REPLACE', alt: 'Replaced' })
    expect(replaced).toMatchObject({ id: tee.frontId, status: 'READY' })
    expect(file(tee.frontId)).toMatchObject({ filename: 'tee.jpg', alt: 'Replaced' })
    expect(file(tee.frontId)?.url).not.toBe(before?.url)
    const nameless = { originalSource: await source('tee.jpg'), duplicateResolutionMode: 'REPLACE' }
    expect(codes(await createFile(shop, nameless))).toEqual(['MISSING_FILENAME_FOR_DUPLICATE_MODE_REPLACE'])
  })
})

describe('the search for files', () => {
  const found = async (at: SandboxShop, query: string) => {
    const { files } = await read({
      shop: at,
      query: 'query ($query: String) { files(first: 9, query: $query) { nodes { id } } }',
      variables: { query },
      shape: z.object({ files: z.object({ nodes: z.array(z.object({ id: z.string() })) }) }),
    })
    return files.nodes.map(({ id }) => id)
  }

  it('finds a file only a while after it was made, though it can be read by its id', async () => {
    const late = await startQuickShop({ filesSearchLagMs: 60_000 })
    const { id } = await make('late.jpg', {}, late)
    expect(await found(late, 'filename:late.jpg')).toEqual([])
    expect(await found(late, 'filename:tee.jpg')).toEqual([tee.frontId])
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
    const later = await found(late, 'filename:late.jpg').finally(() => vi.useRealTimers())
    expect(later).toEqual([id])
    await late.stop()
  })
})

describe('fileUpdate', () => {
  it('gives a file another name, of the same kind and not taken', async () => {
    const name = async (filename: string) => codes(await updateFile(shop, { id: tee.frontId, filename }))
    expect(await name('front.png')).toEqual(['INVALID_FILENAME_EXTENSION'])
    expect(await name('a/b.jpg')).toEqual(['INVALID_FILENAME'])
    const other = shop.files().find(({ id }) => id === mug.frontId)?.filename ?? ''
    expect(await name(other)).toEqual(['FILENAME_ALREADY_EXISTS'])
    expect(await name('front.jpg')).toEqual([])
    expect(file(tee.frontId)?.url).toContain('/cdn/files/front.jpg')
  })

  it('gives a file other content, which is not ready at first', async () => {
    const before = file(tee.frontId)
    const bytes = await flatJpeg('#FF0000')
    const originalSource = await upload(shop, 'red.jpg', bytes)
    const payload = await updateFile(shop, { id: tee.frontId, originalSource })
    expect(payload.files).toEqual([{ id: tee.frontId, fileStatus: 'UPLOADED' }])
    expect(codes(await updateFile(shop, { id: tee.frontId, alt: 'x' }))).toEqual(['NON_READY_STATE'])
    expect(await settled(shop, tee.frontId)).toBe('READY')
    const after = file(tee.frontId)
    expect(after?.filename).toBe(before?.filename)
    expect(after?.url).not.toBe(before?.url)
    expect(await (await fetch(after?.url ?? '')).bytes()).toEqual(new Uint8Array(bytes))
  })

  it('refuses the whole call for one file', async () => {
    const before = shop.products()
    const payload = await ask(
      shop,
      `mutation { fileUpdate(files: [{ id: "${tee.frontId}", alt: "new" }, { id: "${mug.frontId}", referencesToAdd: ["gid://shopify/Product/1"] }]) { files { id } userErrors { field code } } }`,
    )
    expect(payload.data).toEqual({
      fileUpdate: {
        files: [],
        userErrors: [{ field: ['files', '1', 'referencesToAdd'], code: 'REFERENCE_TARGET_DOES_NOT_EXIST' }],
      },
    })
    expect(shop.products()).toEqual(before)
  })

  it('refuses lists of more than 250', async () => {
    const files = Array.from({ length: 251 }, () => ({ id: tee.frontId, alt: 'x' }))
    const { errors } = await ask(
      shop,
      'mutation ($files: [FileUpdateInput!]!) { fileUpdate(files: $files) { userErrors { code } } }',
      { files },
    )
    expect(errors?.[0]?.extensions).toEqual({ code: 'MAX_INPUT_SIZE_EXCEEDED' })
  })
})

it('a picture of more than 20 megapixels fails', async () => {
  const big = sharp({ create: { width: 5_000, height: 4_001, channels: 3, background: '#888888' } })
  const originalSource = await upload(shop, 'big.jpg', await big.jpeg({ quality: 20 }).toBuffer())
  const { files } = await createFile(shop, { originalSource })
  const id = files?.[0]?.id ?? ''
  expect(await settled(shop, id)).toBe('FAILED')
  expect((await errorsOf(id)).fileErrors).toEqual([{ code: 'INVALID_IMAGE_RESOLUTION' }])
}, 20_000)

it('a picture of more than 20 MB fails', async () => {
  const host = createServer((_, answer) => answer.end(Buffer.alloc(20 * 1024 * 1024 + 1)))
  await once(host.listen(0, '127.0.0.1'), 'listening')
  const { port } = z.object({ port: z.number() }).parse(host.address())
  const { files } = await createFile(shop, { originalSource: `http://127.0.0.1:${port}/big.jpg` })
  const id = files?.[0]?.id ?? ''
  expect(await settled(shop, id)).toBe('FAILED')
  expect((await errorsOf(id)).fileErrors).toEqual([{ code: 'INVALID_IMAGE_FILE_SIZE' }])
  host.closeAllConnections()
  host.close()
}, 20_000)

it('a file that is not ready stops the whole call that attaches it', async () => {
  shop.fileFates.add({ kind: 'slow', processingMs: 60_000 })
  const { files } = await createFile(shop, { originalSource: await source('slow.jpg') })
  const before = shop.products()
  const { data } = await ask(
    shop,
    'mutation ($files: [FileUpdateInput!]!) { fileUpdate(files: $files) { userErrors { field code } } }',
    { files: [mug.frontId, files?.[0]?.id].map((id) => ({ id, referencesToAdd: [tee.id] })) },
  )
  const userErrors = [{ field: ['files', '1', 'id'], code: 'NON_READY_STATE' }]
  expect(data).toEqual({ fileUpdate: { userErrors } })
  expect(shop.products()).toEqual(before)
})

it('a suspended product takes no pictures', async () => {
  shop.merchant.suspendProduct(tee.id)
  expect(codes(await updateFile(shop, { id: mug.frontId, referencesToAdd: [tee.id] }))).toEqual([
    'PRODUCT_SUSPENDED',
  ])
  const { data } = await ask(
    shop,
    `mutation { productReorderMedia(id: "${tee.id}", moves: [{ id: "${tee.backId}", newPosition: "0" }]) { job { id } mediaUserErrors { code } } }`,
  )
  expect(data).toEqual({
    productReorderMedia: { job: null, mediaUserErrors: [{ code: 'PRODUCT_SUSPENDED' }] },
  })
})

it('a move past the end of the gallery is to its end', async () => {
  await ask(
    shop,
    `mutation { productReorderMedia(id: "${tee.id}", moves: [{ id: "${tee.frontId}", newPosition: "99" }]) { job { id done } } }`,
  )
  await expect.poll(() => gallery(tee.id)).toEqual([tee.backId, tee.frontId])
})

describe('updatedAt', () => {
  const moments = async () => {
    const moment = z.object({ updatedAt: z.string() })
    return read({
      shop,
      query: `{ product(id: "${tee.id}") { updatedAt } other: product(id: "${mug.id}") { updatedAt } variant: productVariant(id: "${tee.whiteS}") { updatedAt } }`,
      shape: z.object({ product: moment, other: moment, variant: moment }),
    })
  }
  /** Which of them moved. */
  const moved = async (change: () => unknown) => {
    const before = await moments()
    await change()
    const after = await moments()
    const names = ['product', 'other', 'variant'] as const
    return names.filter((name) => after[name].updatedAt !== before[name].updatedAt)
  }

  it('of a product moves with its gallery, its media and orders, of a variant with itself', async () => {
    const id = await makeReadyFile(shop, 'more.jpg', await flatJpeg('#010101'))
    const { merchant } = shop
    expect(await moved(() => updateFile(shop, { id, alt: 'unattached' }))).toEqual([])
    expect(await moved(() => updateFile(shop, { id, referencesToAdd: [tee.id] }))).toEqual(['product'])
    expect(await moved(() => updateFile(shop, { id, alt: 'attached' }))).toEqual(['product'])
    expect(await moved(() => merchant.replaceVariantMedia(tee.whiteS, id))).toEqual(['product', 'variant'])
    expect(await moved(() => merchant.replaceVariantMedia(tee.whiteS, id))).toEqual([])
    expect(await moved(() => deleteFiles(shop, [id]))).toEqual(['product', 'variant'])
    expect(await moved(() => merchant.placeOrder(tee.id))).toEqual(['product'])
  })
})
