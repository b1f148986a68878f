import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import {
  approved,
  atOnce,
  inReview,
  published,
  type Stage,
  someDraft,
  someShop,
} from '../../support/stage-edits.ts'

let opened: OpenStores
let stage: Stage
beforeAll(async () => {
  opened = await openStores()
  stage = await someShop(opened)
})
afterAll(() => opened.close())

const draftOf = (product: string, color = 'Navy') => someDraft({ product, color })
const note = () => opened.house.noteFlowTriggers()
const kindsOf = async (own: Stage, batchId: string) =>
  (await own.flowTriggers.listOfBatch(batchId)).map(({ kind, state }) => [kind, state])

/** A batch that is done, with something to review, and what Flow is to be told of it. */
const dueTrigger = async (own: Stage, product: string) => {
  const { batchId } = await inReview(own, [draftOf(product)])
  await own.batches.markDone()
  await note()
  const [trigger] = await own.flowTriggers.listOfBatch(batchId)
  return trigger
}
const isIdle = async (id: string, idleMs = -1_000) =>
  (await opened.house.findIdle(idleMs)).some(({ step, payload }) => step === 'tell-flow' && payload.id === id)

describe('what Flow is told of a batch', () => {
  it('is that pictures wait, once it is done, and that they are live, once all of them are', async () => {
    const own = await someShop(opened)
    const drafts = [draftOf('tee'), draftOf('tee', 'Red'), draftOf('mug')]
    const { batchId, candidates } = await inReview(own, drafts)
    await note()
    expect(await kindsOf(own, batchId)).toEqual([])
    await own.batches.markDone()
    expect((await note()).map(({ shopId }) => shopId)).toEqual([own.shopId])
    expect(await own.flowTriggers.listOfBatch(batchId)).toMatchObject([
      { kind: 'ready_for_review', state: 'due', pictures: 3, products: 2, requestedBy: 'a test' },
    ])
    for (const { id } of candidates.slice(0, 2))
      await own.candidates.decide(id, { kind: 'approve', decidedBy: 'a test' })
    await published(own)
    expect(await note()).toEqual([])
    await own.candidates.decide(candidates[2].id, { kind: 'reject', decidedBy: 'a test' })
    expect(await note()).toHaveLength(1)
    expect((await own.flowTriggers.listOfBatch(batchId))[1]).toMatchObject({
      kind: 'published',
      pictures: 2,
    })
    expect(await note()).toEqual([])
    expect((await opened.db.batch.findFirstOrThrow({ where: { id: batchId } })).tellsFlow).toBe(false)
  })

  it('is each thing once, however many look at once', async () => {
    const own = await someShop(opened)
    const { batchId } = await inReview(own, [draftOf('once')])
    await own.batches.markDone()
    const noted = (await atOnce(20, note)).flat()
    expect(noted).toHaveLength(1)
    expect(await kindsOf(own, batchId)).toEqual([['ready_for_review', 'due']])
  })

  it('is not that pictures are live while one is approved and on its way', async () => {
    const own = await someShop(opened)
    const { batchId } = await approved(own, [draftOf('live'), draftOf('waits')])
    const [first] = await own.publications.plan({ requestedBy: 'a test' })
    await own.batches.markDone()
    await own.publications.begin(first.id, { mediaIds: [], variantMedia: {} })
    await own.publications.markAttached(first.id)
    await own.publications.markLinked(first.id)
    await own.publications.markVerified(first.id)
    expect((await own.batches.get(batchId)).edits).toMatchObject({ published: 1 })
    expect(await note()).toEqual([])
  })

  it('is nothing of a batch that came to nothing, that is not done or that ended before there were triggers', async () => {
    const own = await someShop(opened)
    const rejected = await inReview(own, [draftOf('rejected')])
    await own.candidates.decide(rejected.candidates[0].id, { kind: 'reject', decidedBy: 'a test' })
    const { batchId: former } = await inReview(own, [draftOf('former')])
    await own.batches.markDone()
    await opened.db.batch.updateMany({ where: { id: former }, data: { tellsFlow: false } })
    await inReview(own, [draftOf('running')])
    expect(await note()).toEqual([])
  })

  it('rests in a shop that does not grant access', async () => {
    const own = await someShop(opened)
    await inReview(own, [draftOf('rests')])
    await own.batches.markDone()
    await opened.shops.markAccessLost(own.shopId)
    expect(await note()).toEqual([])
    await opened.shops.install(own.shopId, new Date())
    expect(await note()).toHaveLength(1)
  })
})

describe('one of it', () => {
  it('is taken by one of many, and moves once', async () => {
    const { id } = await dueTrigger(stage, 'taken')
    expect((await atOnce(20, () => stage.flowTriggers.claim(id, 60_000))).filter(Boolean)).toHaveLength(1)
    expect(await isIdle(id)).toBe(false)
    const sent = await atOnce(5, () => stage.flowTriggers.markSent(id))
    expect(sent.filter(Boolean)).toHaveLength(1)
    expect(await stage.flowTriggers.markFailed(id, 'too late')).toBe(false)
    expect(await stage.flowTriggers.putBack(id, 'too late', new Date())).toBe(false)
    expect(await stage.flowTriggers.claim(id, 60_000)).toBeUndefined()
  })

  it('that was not sent for sure is due again at its moment, not before', async () => {
    const { id } = await dueTrigger(stage, 'put back')
    await stage.flowTriggers.claim(id, 60_000)
    await stage.flowTriggers.putBack(id, 'Too many.', new Date(Date.now() + 300))
    expect(await stage.flowTriggers.claim(id, 60_000)).toBeUndefined()
    expect(await isIdle(id)).toBe(false)
    await sleep(320)
    expect(await isIdle(id)).toBe(true)
    expect(await stage.flowTriggers.claim(id, 60_000)).toMatchObject({ state: 'sending', reason: undefined })
  })

  it('whose worker died may have been sent, and is not sent again', async () => {
    const { id, batchId } = await dueTrigger(stage, 'died')
    await stage.flowTriggers.claim(id, 0)
    await sleep(5)
    expect(await isIdle(id)).toBe(true)
    expect((await atOnce(20, () => stage.flowTriggers.claim(id, 60_000))).filter(Boolean)).toEqual([])
    expect(await stage.flowTriggers.listOfBatch(batchId)).toMatchObject([
      { state: 'uncertain', reason: 'Whoever told Flow was cut off: it may have been told.' },
    ])
    expect(await isIdle(id)).toBe(false)
    expect(await stage.flowTriggers.markSent(id)).toBe(false)
  })

  it('whose worker lives is left to it', async () => {
    const { id, batchId } = await dueTrigger(stage, 'lives')
    await stage.flowTriggers.claim(id, 0)
    await stage.flowTriggers.renew(id, 60_000)
    expect(await stage.flowTriggers.claim(id, 60_000)).toBeUndefined()
    expect(await kindsOf(stage, batchId)).toEqual([['ready_for_review', 'sending']])
    expect(await stage.flowTriggers.markSent(id)).toBe(true)
  })

  it('goes with its shop', async () => {
    const own = await someShop(opened)
    await dueTrigger(own, 'erased')
    await opened.db.shop.delete({ where: { id: own.shopId } })
    expect(await opened.db.flowTrigger.count({ where: { shopId: own.shopId } })).toBe(0)
  })
})
