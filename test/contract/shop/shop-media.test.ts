import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mostLinks, type NewFile, type VariantLink } from '../../../src/ports/shop-media.ts'
import { drawPicture, drawProduct } from '../../support/drawn-catalog.ts'
import { openShop } from './open-shop.ts'

const letters = (count: number) => Array.from({ length: count }, (_, index) => `No ${index + 1}`)
const tee = drawProduct({ handle: 'tee', title: 'Tee', colors: ['Green', 'Red'], sizes: ['S', 'M'] })
const wide = drawProduct({ handle: 'wide', title: 'Wide', colors: letters(20), sizes: letters(13) })

type OpenShop = Awaited<ReturnType<typeof openShop>>
let open: OpenShop
beforeAll(async () => {
  open = await openShop([tee, wide])
})
afterAll(async () => {
  expect([...open.shop.deprecatedFieldsUsed]).toEqual([])
  await open.shop.stop()
})

let made = 0
const fileOf = (bytes: Uint8Array): NewFile => ({
  filename: `made-${++made}.jpg`,
  altText: 'Made',
  mimeType: 'image/jpeg',
  maybeMade: false,
  load: async () => bytes,
})
const someFile = async () => fileOf((await drawPicture(`made-${made + 1}`)).bytes)

const untilReady = async (id: string) => {
  expect(await open.media.whenReady(id)).toMatchObject({ kind: 'ready' })
  return id
}
const makeReady = async () => untilReady(await open.media.createFile(await someFile()))

const link = (productId: string, links: readonly VariantLink[]) =>
  open.media.linkVariants(productId, links, async () => {})
const product = (handle: string) => {
  const found = open.shop.products().find((sold) => sold.handle === handle)
  if (!found) throw new Error(`no ${handle}`)
  return found
}
const galleryOf = (handle: string) => product(handle).media.map(({ id }) => id)
const shownBy = (handle: string) => product(handle).variants.map(({ mediaId }) => mediaId)

describe('a file', () => {
  it('of one name is made once, however often it is asked for, and by how many at once', async () => {
    const file = await someFile()
    const id = await open.media.createFile(file)
    expect(await open.media.createFile({ ...file, maybeMade: true })).toBe(id)
    await untilReady(id)
    expect(await open.media.createFile(file)).toBe(id)
    const other = await someFile()
    const ids = await Promise.all([1, 2, 3].map(() => open.media.createFile(other)))
    expect(new Set(ids).size).toBe(1)
    expect(open.shop.files().filter(({ filename }) => filename.startsWith('made-'))).toHaveLength(2)
  })

  it('is ready once it is processed, with its name, its alt text and an address', async () => {
    const file = await someFile()
    const id = await open.media.createFile(file)
    const url = expect.stringContaining(file.filename)
    expect(await open.media.whenReady(id)).toEqual({ kind: 'ready', url, widthPx: 96, heightPx: 96 })
    const { filename, alt } = open.shop.files().find((known) => known.id === id) ?? {}
    expect({ filename, alt }).toEqual({ filename: file.filename, alt: 'Made' })
  })

  it('that cannot be processed has failed, also when it is asked for again', async () => {
    const file = fileOf(Buffer.from('this is no picture'))
    const id = await open.media.createFile(file)
    const reason = expect.stringMatching(/not an image/)
    expect(await open.media.whenReady(id)).toEqual({ kind: 'failed', reason, isNameTaken: false })
    expect(await open.media.createFile({ ...file, maybeMade: true })).toBe(id)
  })

  it('that is not there is gone', async () => {
    const id = 'gid://shopify/MediaImage/1'
    expect(await open.media.whenReady(id)).toEqual({ kind: 'gone' })
    expect(await open.media.listExisting([id])).toEqual(new Set())
  })
})

describe('a gallery', () => {
  it('takes files at its end and gives them up, and can be told twice', async () => {
    const before = galleryOf('tee')
    const [one, two] = [await makeReady(), await makeReady()]
    await open.media.attach(product('tee').id, [one, two])
    await open.media.attach(product('tee').id, [one, two])
    expect(galleryOf('tee')).toEqual([...before, one, two])
    await open.media.detach(product('tee').id, [one, two])
    await open.media.detach(product('tee').id, [one, two])
    expect(galleryOf('tee')).toEqual(before)
    expect(open.shop.files().some(({ id }) => id === one)).toBe(true)
  })

  it('does not take a file that is still processed', async () => {
    const slow = await openShop([tee], { fileLifeMs: { uploaded: 5_000, processing: 0 } })
    const id = await slow.media.createFile(await someFile())
    const attached = slow.media.attach(slow.shop.products()[0].id, [id])
    await expect(attached).rejects.toMatchObject({ code: 'unavailable' })
    await slow.shop.stop()
    // The library behind has one way out for a whole process, and it led to the slow shop.
    await open.shop.stop()
    open = await openShop([tee, wide])
  })

  it('takes files off the variants, too, when it gives them up', async () => {
    const id = await makeReady()
    const before = shownBy('tee')
    const [, , red] = product('tee').variants
    await open.media.attach(product('tee').id, [id])
    await link(product('tee').id, [{ variantId: red.id, mediaId: id }])
    expect(shownBy('tee')).toContain(id)
    await open.media.detach(product('tee').id, [id])
    expect(shownBy('tee')).toEqual(before)
  })
})

describe('links', () => {
  it('are set, changed and cleared', async () => {
    const [front, back] = galleryOf('tee')
    const [, , red] = product('tee').variants
    for (const mediaId of [front, back, back, null]) {
      await link(product('tee').id, [{ variantId: red.id, mediaId }])
      expect(product('tee').variants[2]).toMatchObject({ mediaId })
    }
  })

  it('are all set or none', async () => {
    const before = shownBy('tee')
    const [front] = galleryOf('tee')
    const [, , red, last] = product('tee').variants
    const links = [
      { variantId: red.id, mediaId: front },
      { variantId: last.id, mediaId: 'gid://shopify/MediaImage/1' },
    ]
    await expect(link(product('tee').id, links)).rejects.toMatchObject({
      code: 'invalid_input',
    })
    expect(shownBy('tee')).toEqual(before)
  })

  it('may be many, in writes of as many as Shopify takes at once', async () => {
    const [, back] = galleryOf('wide')
    const links = product('wide').variants.map(({ id }) => ({ variantId: id, mediaId: back }))
    expect(links).toHaveLength(260)
    await link(product('wide').id, links.slice(0, mostLinks))
    await link(product('wide').id, links.slice(mostLinks))
    expect(new Set(shownBy('wide'))).toEqual(new Set([back]))
  })
})

it('what is no longer in the shop is a conflict', async () => {
  const id = await makeReady()
  const { id: productId, variants } = product('wide')
  open.shop.merchant.deleteProduct(productId)
  const [{ id: variantId }] = variants
  for (const write of [
    () => open.media.attach(productId, [id]),
    () => open.media.detach(productId, [id]),
    () => link(productId, [{ variantId, mediaId: id }]),
  ])
    await expect(write()).rejects.toMatchObject({
      code: 'conflict',
      message: 'The product is no longer in the shop.',
    })
  const other = product('tee')
  await expect(link(other.id, [{ variantId, mediaId: other.media[0].id }])).rejects.toMatchObject({
    code: 'conflict',
  })
})
