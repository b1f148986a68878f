import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approveAgain } from '../../../src/pipeline/approve-again.ts'
import { requestRedo, requestUndo } from '../../../src/pipeline/request-undo.ts'
import type { LiveTarget } from '../../../src/ports/publication-store.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { describeShop, filenameByVariant } from './describe-shop.ts'
import { openPublishing, type Publishing } from './open-publishing.ts'

let tables: OpenStores
beforeAll(async () => {
  tables = await openStores()
})
afterAll(() => tables.close())

const nudges = { nudge: async () => {}, nudgeAll: async () => {} }
const requestedBy = 'a test'
const navyFile = expect.stringMatching(/^tee-navy-/)
const redFile = expect.stringMatching(/^tee-red-/)

/** A product with both pictures live, and the edits of the two. */
const openLive = async () => {
  const open = await openPublishing(tables)
  const publication = await open.plan()
  await open.runPublish(publication.id)
  const [navy, red] = publication.placements.map(({ edit }) => edit.id)
  return { open, id: publication.id, productId: publication.productId, navy, red }
}

const takeBack = async ({ shopId, stores, runUndo }: Publishing, target: LiveTarget) => {
  const requested = await requestUndo({ stores, nudges }, { shopId, target, requestedBy })
  for (const id of requested.publicationIds) await runUndo(id)
  return requested.pictures
}

describe('taking back', () => {
  it('one picture leaves the others live', async () => {
    const { open, id, navy } = await openLive()
    expect(await takeBack(open, { kind: 'edits', ids: [navy] })).toBe(1)
    expect(await open.get(id)).toMatchObject({ state: 'verified', undoRequested: false, notes: undefined })
    expect(await open.editStates()).toEqual(['undone', 'published'])
    expect(filenameByVariant(open.shop)).toMatchObject({
      'tee Navy / S': 'tee.jpg',
      'tee Navy / M': 'tee.jpg',
      'tee Red / S': redFile,
    })
    expect(open.shop.products()[0].media.map(({ filename }) => filename)).toEqual([
      'tee.jpg',
      'tee-back.jpg',
      redFile,
    ])
    expect(await takeBack(open, { kind: 'edits', ids: [navy] })).toBe(0)
    await open.close()
  })

  it.each([
    ['of a product', 'products'],
    ['of a batch', 'batch'],
  ] as const)('everything %s, one picture after another was taken back', async (_what, kind) => {
    const { open, id, productId, navy } = await openLive()
    await takeBack(open, { kind: 'edits', ids: [navy] })
    const target =
      kind === 'batch' ? ({ kind, id: open.batchId } as const) : ({ kind, ids: [productId] } as const)
    expect(await takeBack(open, target)).toBe(1)
    expect(await open.get(id)).toMatchObject({ state: 'undone' })
    expect(describeShop(open.shop)).toBe(open.before)
    await open.close()
  })

  it('a product that is gone ends, and says so', async () => {
    const { open, id, productId } = await openLive()
    open.shop.merchant.deleteProduct(productId)
    await takeBack(open, { kind: 'publication', id })
    const notes = 'The product is no longer in the shop.'
    expect(await open.get(id)).toMatchObject({ state: 'undone', notes })
    await open.close()
  })

  it('what Shopify refuses for good leaves it live, with the reason, and can be asked for again', async () => {
    const { open, id, productId } = await openLive()
    open.shop.merchant.suspendProduct(productId)
    await takeBack(open, { kind: 'publication', id })
    const notes = expect.stringMatching(/^Could not be taken back, and is live still: .*suspended/)
    expect(await open.get(id)).toMatchObject({ state: 'verified', undoRequested: false, notes })
    expect(await open.editStates()).toEqual(['published', 'published'])
    expect(await takeBack(open, { kind: 'publication', id })).toBe(2)
    await open.close()
  })
})

describe('putting live again', () => {
  it('one picture takes its old file, and makes no second one', async () => {
    const { open, navy } = await openLive()
    const [shown, files] = [describeShop(open.shop), open.shop.files().length]
    await takeBack(open, { kind: 'batch', id: open.batchId })
    const target = { kind: 'edits', ids: [navy] } as const
    const redo = () =>
      requestRedo({ stores: open.stores, nudges }, { shopId: open.shopId, target, requestedBy })
    const [{ id, placements }] = await redo()
    expect(placements).toMatchObject([{ edit: { id: navy }, mediaId: expect.stringMatching(/MediaImage/) }])
    await open.runPublish(id)
    expect(await open.editStates()).toEqual(['published', 'undone'])
    expect(filenameByVariant(open.shop)).toMatchObject({ 'tee Navy / S': navyFile, 'tee Red / S': undefined })
    expect(open.shop.files()).toHaveLength(files)
    expect(describeShop(open.shop)).not.toBe(shown)
    expect(await redo()).toEqual([])
    await open.close()
  })

  it('makes the file anew where it was deleted since', async () => {
    const { open, id, navy } = await openLive()
    const { placements } = await open.get(id)
    await takeBack(open, { kind: 'publication', id })
    open.shop.merchant.deleteFile(placements[0].mediaId ?? '')
    const target = { kind: 'edits', ids: [navy] } as const
    const [again] = await requestRedo(
      { stores: open.stores, nudges },
      { shopId: open.shopId, target, requestedBy },
    )
    await open.runPublish(again.id)
    expect(await open.get(again.id)).toMatchObject({ state: 'verified' })
    expect(filenameByVariant(open.shop)).toMatchObject({ 'tee Navy / M': navyFile })
    await open.close()
  })
})

describe('approving an edit in conflict again', () => {
  /** Navy is in conflict, as somebody gave a variant the picture of the back. */
  const openConflict = async () => {
    const open = await openPublishing(tables)
    const { id, placements } = await open.plan('Navy')
    const [{ media, variants }] = open.shop.products()
    const changed = variants.find(({ title }) => title === 'Navy / M')?.id ?? ''
    open.shop.merchant.replaceVariantMedia(changed, media[1].id)
    const before = describeShop(open.shop)
    await open.runPublish(id)
    expect(await open.get(id)).toMatchObject({ state: 'conflict' })
    return { open, before, editId: placements[0].edit.id }
  }
  const approve = (open: Publishing, editId: string) =>
    approveAgain(open.depsOf(open.process), { shopId: open.shopId, editId, actor: requestedBy })

  it('puts it live over what the shop shows now, and back to that', async () => {
    const { open, before, editId } = await openConflict()
    expect(await approve(open, editId)).toMatchObject({ state: 'approved' })
    const [{ id }] = await open.stores.forShop(open.shopId).publications.plan({ requestedBy })
    await open.runPublish(id)
    expect(await open.get(id)).toMatchObject({ state: 'verified' })
    expect(filenameByVariant(open.shop)).toMatchObject({ 'tee Navy / S': navyFile, 'tee Navy / M': navyFile })
    await takeBack(open, { kind: 'publication', id })
    expect(describeShop(open.shop)).toBe(before)
    await open.close()
  })

  it('is refused where the photograph or the product is gone, and where there is no conflict', async () => {
    const { open, editId } = await openConflict()
    await approve(open, editId)
    await expect(approve(open, editId)).rejects.toMatchObject({ code: 'conflict' })
    await open.close()
    const other = await openConflict()
    const [{ id: productId, media }] = other.open.shop.products()
    other.open.shop.merchant.removeMedia(productId, media[0].id)
    await expect(approve(other.open, other.editId)).rejects.toThrow(/photograph .* has left the product/)
    other.open.shop.merchant.deleteProduct(productId)
    await expect(approve(other.open, other.editId)).rejects.toThrow(/no longer in the shop/)
    await other.open.close()
  })
})
