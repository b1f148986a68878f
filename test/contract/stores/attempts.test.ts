import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import {
  admitAll,
  atOnce,
  beginCall,
  inReview,
  runningBatch,
  type Stage,
  settleAll,
  someCandidate,
  someDraft,
  someShop,
  takenCall,
} from '../../support/stage-edits.ts'

let opened: OpenStores
beforeAll(async () => {
  opened = await openStores()
})
afterAll(() => opened.close())

const leaseMs = 60_000
const result = {
  warnings: [],
  resultKeys: ['c'.repeat(64)],
  costMicros: 30_000n,
}

/** A shop with one attempt that was let in. */
const oneAttempt = async () => {
  const stage = await someShop(opened)
  const batchId = await runningBatch(stage, [someDraft()])
  const [id] = await admitAll(stage)
  return { stage, batchId, id }
}
const editStateOf = async ({ attempts }: Stage, id: string) => (await attempts.get(id)).edit.state
const eventsOf = (subjectId: string) =>
  opened.db.event.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })

describe('a lease on an attempt', () => {
  it('goes to one of many', async () => {
    const { stage, id } = await oneAttempt()
    const claims = await atOnce(20, () => stage.attempts.claim(id, leaseMs))
    expect(claims.filter(Boolean)).toHaveLength(1)
    expect(claims.find(Boolean)).toMatchObject({ id, state: 'reserved', seed: 1, earlier: { released: 0 } })
  })

  it('lapses, so that the next can go on', async () => {
    const { stage, id } = await oneAttempt()
    expect(await stage.attempts.claim(id, -1)).toBeDefined()
    const claims = await atOnce(8, () => stage.attempts.claim(id, leaseMs))
    expect(claims.filter(Boolean)).toHaveLength(1)
  })

  it('is held on to while it is renewed', async () => {
    const { stage, id } = await oneAttempt()
    await stage.attempts.claim(id, -1)
    await stage.attempts.renew(id, leaseMs)
    expect(await stage.attempts.claim(id, leaseMs)).toBeUndefined()
  })

  it('is let go of with a ticket, which comes with the next claim', async () => {
    const { stage, id } = await oneAttempt()
    await stage.attempts.claim(id, leaseMs)
    await beginCall(stage, id)
    await stage.attempts.keepTicket(id, takenCall('ticket-1'))
    expect(await stage.attempts.claim(id, leaseMs)).toMatchObject({
      state: 'ticketed',
      ticket: 'ticket-1',
      endsAt: expect.any(Date),
    })
  })

  it('is not given on what has ended', async () => {
    const { stage, id } = await oneAttempt()
    await settleAll(stage, [id])
    expect(await stage.attempts.claim(id, leaseMs)).toBeUndefined()
  })
})

describe('an attempt ends', () => {
  it('once, and takes its edit with it', async () => {
    const { stage, id } = await oneAttempt()
    await beginCall(stage, id)
    const settled = await atOnce(20, () => stage.attempts.settle(id, result))
    expect(settled.filter(Boolean)).toHaveLength(1)
    expect(await stage.attempts.get(id)).toMatchObject({
      state: 'settled',
      resultKeys: result.resultKeys,
      edit: { state: 'finishing' },
    })
    expect((await eventsOf(id)).map(({ toState }) => toState)).toEqual(['submitted', 'settled'])
  })

  it('one way only, though its outcomes arrive at once', async () => {
    const { stage, id } = await oneAttempt()
    await beginCall(stage, id)
    const { attempts } = stage
    const ends = await Promise.all([
      attempts.refuse(id, 'No.'),
      attempts.fail(id, 'Broken.'),
      attempts.release(id, 'Busy.'),
      attempts.markUncertain(id, 'Cut off.'),
    ])
    expect(ends.filter(Boolean)).toHaveLength(1)
    expect(await eventsOf(id)).toHaveLength(2)
    const { state, edit } = await attempts.get(id)
    const fits = new Map([
      ['released', 'waiting'],
      ['uncertain', 'parked'],
    ])
    expect(edit.state).toBe(fits.get(state) ?? state)
  })

  it.each([
    ['release', 'waiting'],
    ['refuse', 'refused'],
    ['fail', 'failed'],
    ['markUncertain', 'parked'],
  ] as const)('by %s with its reason, and leaves the edit %s', async (end, editState) => {
    const { stage, id } = await oneAttempt()
    await beginCall(stage, id)
    expect(await stage.attempts[end](id, 'For a reason.')).toBe(true)
    expect(await editStateOf(stage, id)).toBe(editState)
    expect((await eventsOf(id)).at(-1)?.reason).toBe('For a reason.')
  })

  it('and a late settlement after a cancellation changes nothing', async () => {
    const { stage, id, batchId } = await oneAttempt()
    await beginCall(stage, id)
    await stage.attempts.release(id, 'Busy.')
    await stage.batches.cancel(batchId, 'staff 7')
    expect(await stage.attempts.settle(id, result)).toBe(false)
    expect(await stage.attempts.get(id)).toMatchObject({
      state: 'released',
      resultKeys: [],
      edit: { state: 'cancelled' },
    })
  })

  it('by a result that came after all, though its outcome was thought unknown', async () => {
    const { stage, id } = await oneAttempt()
    await beginCall(stage, id)
    await stage.attempts.markUncertain(id, 'Cut off.')
    expect(await stage.attempts.settle(id, result)).toBe(true)
    expect(await editStateOf(stage, id)).toBe('finishing')
  })

  it('and an edit that was released waits, and counts how often that was', async () => {
    const { stage, id } = await oneAttempt()
    await stage.attempts.release(id, 'Busy.')
    const [next] = await admitAll(stage)
    expect(await stage.attempts.get(next)).toMatchObject({
      state: 'reserved',
      earlier: { released: 1 },
      seed: 1,
    })
  })
})

describe('finishing', () => {
  it('brings candidates once, however often it is done', async () => {
    const { stage, id } = await oneAttempt()
    await settleAll(stage, [id])
    const added = await atOnce(10, () => stage.candidates.add(id, [someCandidate(0), someCandidate(1)]))
    expect(added.filter(Boolean)).toHaveLength(1)
    expect((await stage.candidates.listInReview({ limit: 10 })).rows).toHaveLength(2)
  })

  it('that failed ends the edit, and later candidates change nothing', async () => {
    const { stage, id } = await oneAttempt()
    await settleAll(stage, [id])
    expect(await stage.attempts.failFinishing(id, 'The picture is broken.')).toBe(true)
    expect(await stage.candidates.add(id, [someCandidate()])).toBe(false)
    expect(await stage.attempts.failFinishing(id, 'Again.')).toBe(false)
    expect((await stage.attempts.get(id)).edit).toMatchObject({
      state: 'failed',
      reason: 'The picture is broken.',
    })
  })
})

describe('a redo', () => {
  it('takes the next seed, and has a batch that was done run again', async () => {
    const stage = await someShop(opened)
    const { batchId, candidates } = await inReview(stage, [someDraft()])
    await stage.batches.markDone()
    await stage.candidates.decide(candidates[0].id, { kind: 'redo', decidedBy: 'staff 7' })
    expect((await stage.batches.get(batchId)).state).toBe('running')
    const [next] = await admitAll(stage)
    expect(await stage.attempts.get(next)).toMatchObject({ seed: 2, earlier: { released: 0 } })
  })

  it('leaves a batch alone that was paused', async () => {
    const stage = await someShop(opened)
    const { batchId, candidates } = await inReview(stage, [someDraft()])
    await stage.batches.pause(batchId, 'staff 7')
    await stage.candidates.decide(candidates[0].id, { kind: 'redo', decidedBy: 'staff 7' })
    expect((await stage.batches.get(batchId)).state).toBe('paused')
    expect(await admitAll(stage)).toEqual([])
  })
})
