import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DueNudge } from '../../../src/ports/house.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import {
  admitAll,
  approved,
  beginCall,
  inReview,
  published,
  quotedBatch,
  runningBatch,
  type Stage,
  settleAll,
  someDraft,
  someShop,
  takenCall,
} from '../../support/stage-edits.ts'

let opened: OpenStores
let stage: Stage
beforeEach(async () => {
  opened = await openStores()
  stage = await someShop(opened)
})
afterEach(() => opened.close())

const leaseMs = 60_000
const idle = async (idleMs = -1_000): Promise<readonly DueNudge[]> => opened.house.findIdle(idleMs)
const draftOf = (product: string) => someDraft({ product })
const due = (step: DueNudge['step'], id: string) => ({ step, payload: { shopId: stage.shopId, id } })

describe('what is idle', () => {
  it('is nothing in an empty house', async () => {
    expect(await idle()).toEqual([])
  })

  it('is a batch that was not planned to its end', async () => {
    const request = { origin: 'cli', scope: { kind: 'all' }, requestedBy: 'a', runWhenQuoted: false } as const
    const { id } = await stage.batches.create(request)
    await quotedBatch(stage, [draftOf('quoted')])
    expect(await idle()).toEqual([due('plan-batch', id)])
  })

  it('is an attempt that nobody holds, whatever its state', async () => {
    await runningBatch(stage, [draftOf('a'), draftOf('b'), draftOf('c'), draftOf('d')])
    const [reserved, submitted, ticketed, held] = await admitAll(stage)
    await beginCall(stage, submitted)
    await beginCall(stage, ticketed)
    await stage.attempts.keepTicket(ticketed, takenCall('ticket-1'))
    await stage.attempts.claim(held, leaseMs)
    const found = await idle()
    expect(found).toHaveLength(3)
    for (const id of [reserved, submitted, ticketed]) expect(found).toContainEqual(due('edit-picture', id))
  })

  it('is an attempt whose holder died', async () => {
    await runningBatch(stage, [draftOf('a')])
    const [id] = await admitAll(stage)
    await stage.attempts.claim(id, -1)
    expect(await idle()).toEqual([due('edit-picture', id)])
  })

  it('is the newest settled attempt of an edit in finishing', async () => {
    const { candidates } = await inReview(stage, [draftOf('a')])
    expect(await idle()).toEqual([])
    await stage.candidates.decide(candidates[0].id, { kind: 'redo', decidedBy: 'staff 7' })
    const attemptIds = await admitAll(stage)
    await settleAll(stage, attemptIds)
    expect(await idle()).toEqual([due('finish-picture', attemptIds[0])])
  })

  it('is a publication under way that nobody holds, and an undo that was asked for', async () => {
    await approved(stage, [draftOf('live')])
    const [live] = await published(stage)
    expect(await idle()).toEqual([])
    await stage.publications.requestUndo({ kind: 'publication', id: live }, 'staff 7')
    await approved(stage, [draftOf('begun'), draftOf('held')])
    const [begun, held] = await stage.publications.plan({ requestedBy: 'staff 7' })
    await stage.publications.begin(begun.id, { mediaIds: [], variantMedia: {} })
    await stage.publications.claim(held.id, leaseMs)
    const found = await idle()
    expect(found).toHaveLength(2)
    expect(found).toContainEqual(due('publish', begun.id))
    expect(found).toContainEqual(due('undo', live))
  })

  it('is none of what was touched just now', async () => {
    await stage.batches.create({
      origin: 'cli',
      scope: { kind: 'all' },
      requestedBy: 'a',
      runWhenQuoted: false,
    })
    await runningBatch(stage, [draftOf('a'), draftOf('b')])
    await settleAll(stage, (await admitAll(stage)).slice(1))
    expect(await idle(leaseMs)).toEqual([])
    expect(await idle()).toHaveLength(3)
  })
})

it('knows the shops with a running batch, and adds a shop once', async () => {
  expect(await opened.house.listBusyShops()).toEqual([])
  await runningBatch(stage, [draftOf('a')])
  await runningBatch(stage, [draftOf('b')])
  await someShop(opened)
  expect(await opened.house.listBusyShops()).toEqual([stage.shopId])
  await opened.shops.install(stage.shopId, new Date())
  expect(await opened.db.shop.count()).toBe(2)
})
