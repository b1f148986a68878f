import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { read, until } from './admin-client.ts'
import { startQuickShop, tee } from './quick-shop.ts'
import { flatJpeg } from './small-catalog.ts'
import { createFile, linkVariants, makeReadyFile, settled, stage, updateFile, upload } from './write-back.ts'

let shop: SandboxShop
beforeEach(async () => {
  shop = await startQuickShop()
})
afterEach(() => shop.stop())

const gallery = () => shop.products()[0]?.media.map(({ id }) => id)
const linked = () => shop.products()[0]?.variants.map(({ mediaId }) => mediaId)

describe('writing a picture back', () => {
  it('uploads, creates, attaches, links and reorders, and all of it can be undone', async () => {
    const before = shop.products()
    const bytes = await flatJpeg('#1F2A44')
    const id = await makeReadyFile(shop, 'navy.jpg', bytes)
    expect(gallery()).toEqual([tee.frontId, tee.backId])

    expect(await updateFile(shop, { id, referencesToAdd: [tee.id] })).toMatchObject({ userErrors: [] })
    expect(gallery()).toEqual([tee.frontId, tee.backId, id])

    const variants = [
      { id: tee.navyS, mediaId: id },
      { id: tee.navyM, mediaId: id },
    ]
    expect(await linkVariants(shop, { productId: tee.id, variants })).toMatchObject({ userErrors: [] })
    expect(linked()).toEqual([tee.frontId, tee.frontId, id, id])

    await reorder(id, 1)
    expect(gallery()).toEqual([tee.frontId, id, tee.backId])
    const served = shop.products()[0]?.media[1]
    expect(await (await fetch(served?.url ?? '')).bytes()).toEqual(new Uint8Array(bytes))

    await linkVariants(shop, { productId: tee.id, variants: [{ id: tee.navyS, mediaId: null }] })
    expect(linked()).toEqual([tee.frontId, tee.frontId, null, id])
    await updateFile(shop, { id, referencesToRemove: [tee.id] })
    expect(shop.products()).toEqual(before)
    expect(shop.files().map((file) => file.id)).toContain(id)
  })

  it('moves updatedAt of what changed', async () => {
    const times = () =>
      read({
        shop,
        query: `{ product(id: "${tee.id}") { updatedAt } other: product(id: "gid://shopify/Product/1002") { updatedAt } }`,
        shape: z.object({
          product: z.object({ updatedAt: z.string() }),
          other: z.object({ updatedAt: z.string() }),
        }),
      })
    const before = await times()
    await linkVariants(shop, { productId: tee.id, variants: [{ id: tee.navyS, mediaId: tee.backId }] })
    const after = await times()
    expect(after.product.updatedAt > before.product.updatedAt).toBe(true)
    expect(after.other).toEqual(before.other)
  })

  it('takes an upload by form, too', async () => {
    const target = await stage(shop, { filename: 'form.jpg', httpMethod: 'POST' })
    const form = new FormData()
    for (const { name, value } of target.parameters) form.set(name, value)
    form.set('file', new Blob([Buffer.from(await flatJpeg('#0A0'))]), 'form.jpg')
    expect((await fetch(target.url, { method: 'POST', body: form })).status).toBe(201)
    const { files } = await createFile(shop, { originalSource: target.resourceUrl })
    expect(await settled(shop, files?.[0]?.id ?? '')).toBe('READY')
  })

  it('fetches a file from a URL, and never takes two files of the same bytes for one', async () => {
    const originalSource = shop.files()[0]?.url ?? ''
    const ids = await Promise.all(
      [1, 2].map(async () => (await createFile(shop, { originalSource })).files?.[0]?.id),
    )
    expect(new Set(ids).size).toBe(2)
    expect(await Promise.all(ids.map((id) => settled(shop, id ?? '')))).toEqual(['READY', 'READY'])
    expect(new Set(shop.files().map(({ filename }) => filename)).size).toBe(shop.files().length)
  })

  it('lets a file pass through UPLOADED, without an image, to READY', async () => {
    const slow = await startQuickShop({ fileLifeMs: { uploaded: 40, processing: 40 } })
    const originalSource = await upload(slow, 'slow.jpg', await flatJpeg('#123456'))
    const { files } = await createFile(slow, { originalSource })
    const id = files?.[0]?.id ?? ''
    expect(files?.[0]?.fileStatus).toBe('UPLOADED')
    const look = () =>
      read({
        shop: slow,
        query: `{ node(id: "${id}") { ... on MediaImage { fileStatus image { url } originalSource { url } } } }`,
        shape: z.object({
          node: z.object({ fileStatus: z.string(), image: z.unknown(), originalSource: z.unknown() }),
        }),
      })
    expect((await look()).node).toMatchObject({ image: null, originalSource: null })
    await settled(slow, id)
    expect((await look()).node).toMatchObject({ fileStatus: 'READY', image: { url: expect.any(String) } })
    await slow.stop()
  })

  it('finds a file by its name', async () => {
    const id = await makeReadyFile(shop, 'named.jpg', await flatJpeg('#777777'))
    const query = '{ files(first: 5, query: "filename:named.jpg") { nodes { id } } }'
    const { files } = await read({
      shop,
      query,
      shape: z.object({ files: z.object({ nodes: z.unknown() }) }),
    })
    expect(files.nodes).toEqual([{ id }])
  })
})

const jobSchema = z.object({ job: z.object({ id: z.string(), done: z.boolean() }) })

const reorder = async (id: string, position: number) => {
  const { productReorderMedia } = await read({
    shop,
    query: `mutation ($id: ID!, $moves: [MoveInput!]!) {
      productReorderMedia(id: $id, moves: $moves) { job { id done } mediaUserErrors { code } }
    }`,
    variables: { id: tee.id, moves: [{ id, newPosition: String(position) }] },
    shape: z.object({ productReorderMedia: jobSchema }),
  })
  await until(async () => {
    const query = `{ job(id: "${productReorderMedia.job.id}") { id done } }`
    return (await read({ shop, query, shape: jobSchema })).job.done || undefined
  })
}
