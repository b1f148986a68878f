import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PublishedFilter } from '../../../src/ports/published-pictures.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { someProduct } from '../../support/some-product.ts'
import { approved, atOnce, published, type Stage, someDraft, someShop } from '../../support/stage-edits.ts'

let opened: OpenStores
let stage: Stage
beforeAll(async () => {
  opened = await openStores()
})
beforeEach(async () => {
  stage = await someShop(opened)
})
afterAll(() => opened.close())

const snapshot = { mediaIds: [], variantMedia: {} }
const list = async (filter: PublishedFilter = {}) => (await stage.published.list({ limit: 50 }, filter)).rows
const standingsOf = async (filter: PublishedFilter = {}) =>
  (await list(filter)).flatMap(({ pictures }) =>
    pictures.map(({ colorwayLabel, standing }) => `${colorwayLabel} ${standing}`),
  )

/** A product with Navy and Sand, approved. */
const approvedTee = async (product = 'tee') => {
  const { batchId, candidates } = await approved(stage, [
    someDraft({ product }),
    someDraft({ product, color: 'Sand' }),
  ])
  return { batchId, editIds: candidates.map(({ edit }) => edit.id) }
}

describe('where pictures stand', () => {
  it('is told from planning to putting live again, by the newest publication of each', async () => {
    await approvedTee()
    const [planned] = await stage.publications.plan({ requestedBy: 'Ada' })
    expect(await standingsOf({ show: 'on-its-way' })).toEqual(['Navy on-its-way', 'Sand on-its-way'])
    await stage.publications.begin(planned.id, snapshot)
    await stage.publications.markAttached(planned.id)
    await stage.publications.markLinked(planned.id)
    await stage.publications.markVerified(planned.id)
    expect(await standingsOf({ show: 'on-its-way' })).toEqual([])
    expect(await standingsOf({ show: 'live' })).toEqual(['Navy live', 'Sand live'])

    const navy = planned.placements.find(({ edit }) => edit.colorwayLabel === 'Navy')?.edit.id ?? ''
    await stage.publications.requestUndo({ kind: 'edits', ids: [navy] }, 'Ben')
    expect(await standingsOf({ show: 'on-its-way' })).toEqual(['Navy being-taken-back'])
    await stage.publications.markUndone(planned.id, { editIds: [navy], notes: undefined })
    expect(await standingsOf({ show: 'taken-back' })).toEqual(['Navy taken-back'])
    expect(await standingsOf()).toEqual(['Navy taken-back', 'Sand live'])

    await stage.edits.approveAgain([navy], 'Ada')
    await stage.publications.plan({ requestedBy: 'Ada' })
    expect(await standingsOf({ show: 'taken-back' })).toEqual([])
    expect(await standingsOf()).toEqual(['Navy on-its-way', 'Sand live'])
  })

  it('is a conflict until somebody decides, one way or the other', async () => {
    const { editIds } = await approvedTee()
    const [planned] = await stage.publications.plan({ requestedBy: 'Ada' })
    await stage.publications.markConflict(planned.id, 'Somebody was here.')
    expect(await standingsOf({ show: 'attention' })).toEqual(['Navy conflict', 'Sand conflict'])
    expect(await stage.published.countAttention()).toBe(1)
    const [first, second] = editIds
    expect(await atOnce(4, () => stage.edits.leave(first, 'Ada'))).toHaveLength(4)
    expect(await stage.edits.leave(first, 'Ada')).toBe(false)
    await stage.edits.approveAnew(second, { variantMedia: {}, sourceUrl: 'x' }, 'Ada')
    expect((await standingsOf()).map((text) => text.split(' ')[1]).toSorted()).toEqual(['approved', 'left'])
    expect(await stage.published.countAttention()).toBe(0)
  })

  it('is a failure that can be tried again, as long as it was not', async () => {
    await approvedTee()
    const [planned] = await stage.publications.plan({ requestedBy: 'Ada' })
    await stage.publications.markFailed(planned.id, 'No permission.')
    const [{ pictures }] = await list({ show: 'failed' })
    expect(pictures.map(({ canPublish, reason }) => [canPublish, reason])).toEqual([
      [true, 'No permission.'],
      [true, 'No permission.'],
    ])
    await stage.publications.plan({ requestedBy: 'Ada' })
    expect(await list({ show: 'attention' })).toEqual([])
  })
})

describe('what is live', () => {
  const product = someProduct({ id: 'gid://shopify/Product/tee', colors: ['Navy'], sizes: ['S', 'M'] })
  const showing = (mediaIds: readonly (string | undefined)[]) => ({
    ...product,
    variants: product.variants.map((variant, index) => ({ ...variant, mediaId: mediaIds[index] })),
  })

  it('wants attention from when the shop shows something else until it shows it again', async () => {
    await approved(stage, [someDraft()])
    const [planned] = await stage.publications.plan({ requestedBy: 'Ada' })
    await opened.db.candidate.updateMany({
      where: { shopId: stage.shopId },
      data: { widthPx: 1_500, heightPx: 1_500 },
    })
    await stage.publications.begin(planned.id, snapshot)
    await stage.publications.keepFile(planned.id, planned.placements[0].edit.id, 'ours')
    await stage.mirror.keepMany([showing(['ours', 'ours'])])
    await stage.publications.markAttached(planned.id)
    await stage.publications.markLinked(planned.id)
    await stage.publications.markVerified(planned.id)
    expect(await list({ show: 'attention' })).toEqual([])

    await stage.mirror.keepMany([showing(['ours', 'theirs'])])
    const [{ pictures, shown }] = await list({ show: 'attention' })
    expect(pictures[0].feed).toMatchObject({ links: 'problem', linked: 1, unlinked: ['Navy / M'] })
    expect(shown?.variants).toHaveLength(2)
    expect(await stage.published.countAttention()).toBe(1)

    await stage.mirror.keepMany([showing(['ours', 'ours'])])
    expect(await list({ show: 'attention' })).toEqual([])
    expect(await stage.published.countAttention()).toBe(0)
  })
})

describe('the list', () => {
  it('is by product, the newest first, in pages, narrowed in four ways', async () => {
    const batches: string[] = []
    for (const name of ['mug', 'tee', 'tote']) {
      batches.push((await approvedTee(name)).batchId)
      await published(stage)
    }
    const titles = async (filter: PublishedFilter = {}) =>
      (await list(filter)).map(({ productTitle }) => productTitle)
    expect(await titles()).toEqual(['The tote', 'The tee', 'The mug'])
    const first = await stage.published.list({ limit: 2 })
    expect(first.rows.map(({ productTitle }) => productTitle)).toEqual(['The tote', 'The tee'])
    const rest = await stage.published.list({ limit: 2, after: first.nextAfter })
    expect(rest.rows.map(({ productTitle }) => productTitle)).toEqual(['The mug'])
    expect(rest.nextAfter).toBeUndefined()

    expect(await titles({ search: 'TO' })).toEqual(['The tote'])
    expect(await titles({ search: '%' })).toEqual([])
    expect(await titles({ batchId: batches[1] })).toEqual(['The tee'])
    expect(await titles({ requestedBy: 'a test' })).toHaveLength(3)
    expect(await titles({ requestedBy: 'nobody' })).toEqual([])
    expect(await stage.published.listPublishers()).toEqual(['a test'])
  })

  it('tells beforehand what an undo comes to', async () => {
    const { batchId, editIds } = await approvedTee()
    await approvedTee('mug')
    await published(stage)
    const target = { kind: 'batch', id: batchId } as const
    expect(await stage.published.preview(target, 'undo')).toEqual({
      pictures: 2,
      products: 1,
      titles: ['The tee'],
    })
    expect(await stage.published.preview(target, 'redo')).toMatchObject({ pictures: 0, titles: [] })
    await stage.publications.requestUndo({ kind: 'edits', ids: [editIds[0]] }, 'Ada')
    expect(await stage.published.preview(target, 'undo')).toMatchObject({ pictures: 1 })
  })
})
