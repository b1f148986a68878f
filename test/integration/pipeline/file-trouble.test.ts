import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notAllowed } from '../../../src/domain/errors.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { describeShop, filenameByVariant } from './describe-shop.ts'
import { openPublishing, type Publishing } from './open-publishing.ts'

let tables: OpenStores
beforeAll(async () => {
  tables = await openStores()
})
afterAll(() => tables.close())

const runUntilEnded = async (open: Publishing, id: string) => {
  for (let runs = 0; runs < 6; runs++) {
    await open.runPublish(id).catch(() => undefined)
    if (!['planned', 'uploading', 'attached', 'linked'].includes((await open.get(id)).state)) return
  }
}

/** One file for each picture, and each variant with the right one. */
const expectLive = async (open: Publishing, id: string) => {
  expect(await open.get(id)).toMatchObject({ state: 'verified' })
  expect(filenameByVariant(open.shop)).toMatchObject({
    'tee Navy / S': expect.stringMatching(/^tee-navy-/),
    'tee Navy / M': expect.stringMatching(/^tee-navy-/),
    'tee Red / S': expect.stringMatching(/^tee-red-/),
  })
  const ready = open.shop.files().map(({ filename }) => filename)
  expect(ready).toHaveLength(4)
  expect(new Set(ready).size).toBe(4)
}

describe('a file', () => {
  it('that Shopify cannot process is left out, with the reason, and the others go live', async () => {
    const open = await openPublishing(tables)
    const { id } = await open.plan()
    open.shop.fileFates.add({ kind: 'failed', code: 'IMAGE_PROCESSING_FAILURE', filename: /navy/ })
    await open.runPublish(id)
    expect(await open.get(id)).toMatchObject({
      state: 'verified',
      notes: expect.stringMatching(/^Navy: Shopify could not process the picture\. \S/),
    })
    expect(await open.editStates()).toEqual(['failed', 'published'])
    expect(filenameByVariant(open.shop)).toMatchObject({
      'tee Navy / S': 'tee.jpg',
      'tee Red / S': expect.stringMatching(/^tee-red-/),
    })
    await open.requestUndo(id)
    await open.runUndo(id)
    expect(describeShop(open.shop)).toBe(open.before)
    await open.close()
  })

  it('after which none is left ends the publication, with product, colour and reason, and leaves nothing', async () => {
    const open = await openPublishing(tables)
    const { id } = await open.plan()
    open.shop.fileFates.add({ kind: 'failed', code: 'IMAGE_PROCESSING_FAILURE', times: 2 })
    await open.runPublish(id)
    expect(await open.get(id)).toMatchObject({
      state: 'failed',
      reason: expect.stringMatching(
        /^Tee Navy: Shopify could not process the picture\. .+ Tee Red: Shopify could not/,
      ),
    })
    expect(await open.editStates()).toEqual(['failed', 'failed'])
    expect(describeShop(open.shop)).toBe(open.before)
    expect(open.shop.files()).toHaveLength(2)
    await open.close()
  })

  it('that somebody deletes while it is processed is a conflict of its own', async () => {
    const open = await openPublishing(tables)
    const { id } = await open.plan()
    open.shop.fileFates.add({ kind: 'slow', processingMs: 60_000, filename: /navy/ })
    const stop = open.shop.onAnswer((operation) => {
      const navy = open.shop.files().find(({ filename }) => filename.includes('navy'))
      if (operation === 'CreateFile' && navy) open.shop.merchant.deleteFile(navy.id)
    })
    await open.runPublish(id)
    stop()
    expect(await open.get(id)).toMatchObject({
      state: 'verified',
      notes: expect.stringMatching(/^Navy: The file tee-navy-\S+ was deleted/),
    })
    expect(await open.editStates()).toEqual(['conflict', 'published'])
    await open.close()
  })

  it('that takes its time is waited for', async () => {
    const open = await openPublishing(tables)
    const { id } = await open.plan()
    open.shop.fileFates.add({ kind: 'slow', processingMs: 700, filename: /red/ })
    await open.runPublish(id)
    await expectLive(open, id)
    await open.close()
  })

  it('that is locked for a while is tried again', async () => {
    const open = await openPublishing(tables)
    const { id } = await open.plan()
    const stop = open.shop.onAnswer((operation) => {
      const made = open.shop.files().at(-1)?.id
      if (operation === 'CreateFile' && made) open.shop.fileFates.lock({ fileId: made, times: 2 })
    })
    await runUntilEnded(open, id)
    stop()
    await expectLive(open, id)
    await open.close()
  })

  it.each([
    ['at once', 0],
    ['only while it is processed', 60_000],
  ])(
    'whose name an earlier try has taken is found again: the shop notices %s',
    async (_when, filenameLagMs) => {
      const open = await openPublishing(tables, { shop: { filenameLagMs, filesSearchLagMs: 300 } })
      const { id } = await open.plan()
      // The answer is lost for good: nobody knows that the files were made.
      open.shop.faults.add({ operation: 'CreateFile', kind: 'reset', when: 'after', times: 1 })
      await runUntilEnded(open, id)
      await expectLive(open, id)
      await open.close()
    },
  )

  it('that is refused does not fail its neighbours, whatever the shop makes of the good ones', async () => {
    for (const fileCreateTakesGoodFiles of [false, true]) {
      const open = await openPublishing(tables, { shop: { fileCreateTakesGoodFiles } })
      const { media } = depsOf(open)
      const file = (filename: string) => ({
        filename,
        altText: '',
        mimeType: 'image/jpeg',
        maybeMade: false,
        load: async () => Buffer.from('any'),
      })
      const names = ['one.jpg', 'no-ending', 'two.jpg']
      const made = await Promise.allSettled(names.map((name) => media.createFile(file(name))))
      expect(made.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      await open.close()
    }
  })
})

const depsOf = (open: Publishing) => {
  const { medias } = open.depsOf(open.process)
  return { media: medias.forShop(open.shopId) }
}

describe('a product', () => {
  it('that Shopify has suspended ends the publication, says so, and keeps what was approved', async () => {
    const open = await openPublishing(tables)
    const { id } = await open.plan()
    open.shop.merchant.suspendProduct(open.productId)
    await open.runPublish(id)
    const reason = expect.stringMatching(/suspended/)
    expect(await open.get(id)).toMatchObject({ state: 'failed', reason })
    expect(await open.editStates()).toEqual(['approved', 'approved'])
    expect(describeShop(open.shop)).toBe(open.before)
    await open.close()
  })

  it('whose variants keep the picture that they have until it is taken off gets it taken off', async () => {
    const open = await openPublishing(tables, { shop: { bulkUpdateOnlyAppends: true } })
    const { id } = await open.plan()
    await open.runPublish(id)
    await expectLive(open, id)
    await open.requestUndo(id)
    await open.runUndo(id)
    expect(describeShop(open.shop)).toBe(open.before)
    await open.close()
  })
})

it('access that was taken away ends the publication, and keeps what was approved', async () => {
  const open = await openPublishing(tables)
  const { id } = await open.plan()
  const client = {
    send: async () => {
      throw notAllowed('The shop no longer accepts our access.')
    },
  }
  await open.runPublish(id, { ...open.process, client })
  expect(await open.get(id)).toMatchObject({
    state: 'failed',
    reason: 'The shop no longer accepts our access.',
  })
  expect(await open.editStates()).toEqual(['approved', 'approved'])
  await open.close()
})
