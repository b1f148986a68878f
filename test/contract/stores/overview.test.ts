import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { someProduct } from '../../support/some-product.ts'
import {
  admitAll,
  approved,
  beginCall,
  inReview,
  quotedBatch,
  runningBatch,
  type Stage,
  someDraft,
  someShop,
} from '../../support/stage-edits.ts'

let opened: OpenStores
let stage: Stage
beforeAll(async () => {
  opened = await openStores()
})
beforeEach(async () => {
  stage = await someShop(opened)
})
afterAll(() => opened.close())

const always = new Date(0)
const nothing = {
  inReview: 0,
  approved: 0,
  conflicts: 0,
  unmade: 0,
  uncertainCalls: 0,
  uncertainMicros: 0n,
  hasDecisions: false,
}

describe('a shop at a glance', () => {
  it('has nothing to tell at first', async () => {
    expect(await stage.overview.counts(always)).toEqual(nothing)
  })

  it('tells what waits for a person', async () => {
    await inReview(stage, [someDraft({ color: 'Navy' }), someDraft({ color: 'Red' })])
    expect(await stage.overview.counts(always)).toEqual({ ...nothing, inReview: 2 })
    await approved(stage, [someDraft({ color: 'Sage' })])
    expect(await stage.overview.counts(always)).toEqual({
      ...nothing,
      inReview: 2,
      approved: 1,
      hasDecisions: true,
    })
  })

  it('tells of calls that may have been charged', async () => {
    await runningBatch(stage, [someDraft()])
    const [id] = await admitAll(stage)
    await beginCall(stage, id)
    await stage.attempts.markUncertain(id, 'No answer came.')
    const { uncertainCalls, uncertainMicros } = await stage.overview.counts(always)
    expect([uncertainCalls, typeof uncertainMicros]).toEqual([1, 'bigint'])
  })

  it('tells of what came to nothing until it is asked for again, and for a while only', async () => {
    await runningBatch(stage, [someDraft({ color: 'Navy' }), someDraft({ color: 'Red' })])
    for (const id of await admitAll(stage)) {
      await beginCall(stage, id)
      await stage.attempts.fail(id, 'It broke.')
    }
    expect(await stage.overview.counts(always)).toEqual({ ...nothing, unmade: 2 })
    expect(await stage.overview.counts(new Date(Date.now() + 60_000))).toEqual(nothing)
    await quotedBatch(stage, [someDraft({ color: 'Navy' })])
    expect(await stage.overview.counts(always)).toEqual({ ...nothing, unmade: 1 })
  })

  it('has its batches by their states, the newest first, with how far they are', async () => {
    const quoted = await quotedBatch(stage, [someDraft({ color: 'Navy' })])
    const running = await runningBatch(stage, [someDraft({ color: 'Red' })])
    const listed = await stage.batches.listIn(['quoted', 'running'], 5)
    expect(listed.map(({ id, edits }) => [id, edits])).toEqual([
      [running, { waiting: 1 }],
      [quoted, { planned: 1 }],
    ])
    expect(await stage.batches.listIn(['running'], 5)).toHaveLength(1)
    expect(await stage.batches.listIn(['quoted', 'running'], 1)).toHaveLength(1)
  })
})

describe('products that lack pictures', () => {
  it('come with a handful first, then the others, and without what is archived', async () => {
    const colors = ['White', 'Navy', 'Red', 'Sage', 'Sand', 'Black', 'Pink', 'Gold']
    const of = (id: string, count: number, status = 'ACTIVE') =>
      someProduct({ id, status, colors: colors.slice(0, count), pictured: ['White'] })
    await stage.mirror.keepMany([
      of('complete', 1),
      of('one', 2),
      of('handful', 4),
      of('many', 8),
      of('old', 4, 'ARCHIVED'),
    ])
    const listed = await stage.mirror.listLacking(10)
    expect(listed.map(({ id }) => id)).toEqual(['handful', 'many', 'one'])
    expect(listed[0].variants).toHaveLength(8)
    expect(await stage.mirror.listLacking(1)).toHaveLength(1)
  })
})
