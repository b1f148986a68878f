import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawProduct } from '../../support/drawn-catalog.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { describeShop, filenameByVariant } from './describe-shop.ts'
import { openPublishing } from './open-publishing.ts'

let tables: OpenStores
beforeAll(async () => {
  tables = await openStores()
})
afterAll(() => tables.close())

const tee = { handle: 'tee', title: 'Tee', colors: ['White', 'Navy', 'Red'], sizes: ['S'] }

describe('more variants than one call takes', () => {
  const sizes = Array.from({ length: 130 }, (_, index) => `W${index}`)
  const products = [drawProduct({ ...tee, sizes })]

  it.each([
    // The last ten are few enough for the mutation that compares.
    { shown: 'nothing', isBare: true, replaces: true, calls: { LinkVariants: 1, AppendVariantMedia: 1 } },
    { shown: 'a picture', isBare: false, replaces: true, calls: { LinkVariants: 2 } },
    {
      shown: 'a picture that stays until it is taken off',
      isBare: false,
      replaces: false,
      calls: { LinkVariants: 2, DetachVariantMedia: 4, AppendVariantMedia: 4 },
    },
  ])('and that show $shown are linked in chunks, and back again', async ({ isBare, replaces, calls }) => {
    const open = await openPublishing(tables, {
      products,
      sharesPicture: () => !isBare,
      shop: { bulkUpdateOnlyAppends: !replaces },
    })
    const counts: Record<string, number> = {}
    const stop = open.shop.onAnswer((name) => {
      counts[name] = (counts[name] ?? 0) + 1
    })
    const { id } = await open.plan()
    await open.runPublish(id)
    stop()
    expect(await open.get(id)).toMatchObject({ state: 'verified', notes: undefined })
    const shown = Object.groupBy(
      Object.values(filenameByVariant(open.shop)),
      (name) => name?.slice(0, 7) ?? '',
    )
    const perPicture = Object.entries(shown).map(([name, variants]) => [name, variants?.length])
    expect(Object.fromEntries(perPicture)).toEqual({ 'tee.jpg': 130, 'tee-nav': 130, 'tee-red': 130 })
    expect(counts).toMatchObject(calls)
    await open.requestUndo(id)
    await open.runUndo(id)
    expect(describeShop(open.shop)).toBe(open.before)
    await open.close()
  })
})

describe('a gallery', () => {
  it.each([
    { pictures: 248, state: 'verified', reason: undefined },
    { pictures: 249, state: 'failed', reason: expect.stringMatching(/more than 250 pictures.*remove some/) },
  ])('of $pictures pictures that two more are to come into: $state', async ({ pictures, state, reason }) => {
    const product = drawProduct({ ...tee, otherPictures: pictures - 1 })
    const open = await openPublishing(tables, { products: [product] })
    const { id } = await open.plan()
    await open.runPublish(id)
    expect(await open.get(id)).toMatchObject({ state, reason })
    if (state === 'failed') expect(describeShop(open.shop)).toBe(open.before)
    else expect(open.shop.products()[0].media).toHaveLength(250)
    await open.close()
  })

  it('that was too full takes them once somebody made room, as they stayed approved', async () => {
    const product = drawProduct({ ...tee, otherPictures: 248 })
    const open = await openPublishing(tables, { products: [product] })
    const { id } = await open.plan()
    await open.runPublish(id)
    expect(await open.editStates()).toEqual(['approved', 'approved'])
    open.shop.merchant.removeMedia(open.productId, open.shop.products()[0].media[200].id)
    const files = open.shop.files().length
    const again = await open.plan()
    await open.runPublish(again.id)
    expect(await open.get(again.id)).toMatchObject({ state: 'verified' })
    expect(await open.editStates()).toEqual(['published', 'published'])
    expect(open.shop.files()).toHaveLength(files)
    await open.close()
  })
})

it('a picture of more than 20 MB is refused, with product and colour, before it is sent', async () => {
  const open = await openPublishing(tables, { extraBytes: 20 * 1024 * 1024 })
  const { id } = await open.plan('Red')
  await open.runPublish(id)
  expect(await open.get(id)).toMatchObject({
    state: 'failed',
    reason: 'Tee Red: The picture has more than 20 MB, which Shopify does not take.',
  })
  expect(open.shop.files()).toHaveLength(2)
  expect(describeShop(open.shop)).toBe(open.before)
  await open.close()
})
