import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { moveRow } from '../../../src/database/stores/move-rows.ts'
import { type Follower, followMoves, type News } from '../../../src/http/live/follow-moves.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { someSchedule } from '../../support/some-schedule.ts'
import {
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

const limit = 100
const ids = (news: News) => (news === 'everything' ? news : news.map(({ subjectId }) => subjectId))
/** Transactions are numbered for the whole server: those of other tests count, too. */
const follow = async () => {
  const begin = async () => followMoves(await stage.changes.look(undefined), limit)
  await expect.poll(async () => (await begin()).resumeId, { timeout: 10_000 }).toBeDefined()
  return begin()
}
const look = async (follower: Follower) =>
  ids(follower.take(await stage.changes.look({ id: follower.afterId, limit })))

/** Starts the batch in a transaction that stays open until the answer is called. */
const startSlowly = async (id: string): Promise<() => Promise<void>> => {
  const begun = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  const done = opened.db.$transaction(
    async (tx) => {
      await moveRow(tx, stage.shopId, { kind: 'batch', id, to: 'running', actor: 'staff 7' })
      begun.resolve()
      await goOn.promise
    },
    { timeout: 20_000 },
  )
  await Promise.race([begun.promise, done])
  return async () => {
    goOn.resolve()
    await done
  }
}

describe('what moves', () => {
  it('is told once, with its states, and of edits also the batches', async () => {
    const follower = await follow()
    expect(await look(follower)).toEqual([])
    const id = await runningBatch(stage, [someDraft()])
    const news = follower.take(await stage.changes.look({ id: follower.afterId, limit }))
    expect(news).toMatchObject([
      { kind: 'batch', subjectId: id, states: ['planned'] },
      { kind: 'batch', subjectId: id, states: ['planned', 'quoted'] },
      { kind: 'batch', subjectId: id, states: ['quoted', 'running'] },
      { kind: 'edit', states: ['planned', 'waiting'] },
    ])
    const edits =
      news === 'everything' ? [] : news.flatMap((move) => (move.kind === 'edit' ? [move.subjectId] : []))
    expect(await stage.changes.batchesOf(edits)).toEqual([id])
    expect(await look(follower)).toEqual([])
  })

  it('is told of schedules and of their runs, too', async () => {
    const follower = await follow()
    const { id } = await stage.schedules.add(someSchedule())
    await stage.schedules.change(id, { paused: true }, 'staff 7')
    const { id: run } = await stage.refreshes.ask({ ...someSchedule(), scheduleId: id })
    await stage.refreshes.markFailed(run, 'It broke.')
    expect(follower.take(await stage.changes.look({ id: follower.afterId, limit }))).toMatchObject([
      { kind: 'schedule', subjectId: id, states: ['added'] },
      { kind: 'schedule', subjectId: id, states: ['paused'] },
      { kind: 'refresh', subjectId: run, states: ['planned'] },
      { kind: 'refresh', subjectId: run, states: ['planned', 'failed'] },
    ])
  })

  it('is told of those that commit after others which began later', async () => {
    const [early, late, last] = [
      await quotedBatch(stage, []),
      await quotedBatch(stage, []),
      await quotedBatch(stage, []),
    ]
    const follower = await follow()
    const commitEarly = await startSlowly(early)
    const commitLate = await startSlowly(late)
    await commitLate()
    expect(await look(follower)).toEqual([late])
    await stage.batches.run(last, 'staff 7')
    expect(await look(follower)).toEqual([last])
    const resumed = followMoves({ id: follower.resumeId ?? 0n }, limit)
    await commitEarly()
    expect(await look(follower)).toEqual([early])
    expect(await look(follower)).toEqual([])
    // Whoever goes on elsewhere from where this one was is told of it, too.
    expect(await look(resumed)).toContain(early)
  })

  it('is owed where something was under way when the following began', async () => {
    const [early, late] = [await quotedBatch(stage, []), await quotedBatch(stage, [])]
    const commit = await startSlowly(early)
    await stage.batches.run(late, 'staff 7')
    const follower = followMoves(await stage.changes.look(undefined), limit)
    expect(follower.resumeId).toBeUndefined()
    expect(await look(follower)).toEqual([])
    await commit()
    await expect.poll(() => look(follower), { timeout: 10_000 }).toBe('everything')
    expect(follower.resumeId).toBe(follower.afterId)
    expect(await look(follower)).toEqual([])
  })
})

describe('the tally of a batch', () => {
  const countsOf = async (id: string) => (await stage.batches.get(id)).edits
  const counted = async (id: string) => {
    const rows = await stage.edits.listOfBatch(id)
    return Object.fromEntries(
      [...Map.groupBy(rows, ({ state }) => state)].map(([state, edits]) => [state, edits.length]),
    )
  }

  it('counts each edit in each batch that it is part of, wherever it goes', async () => {
    const drafts = ['one', 'two', 'three'].map((product) => someDraft({ product }))
    const { batchId, candidates } = await inReview(stage, drafts)
    const second = await quotedBatch(stage, [
      ...drafts,
      someDraft({ product: 'four', skipReason: 'No swatch.' }),
    ])
    await stage.candidates.decide(candidates[0].id, { kind: 'approve', decidedBy: 'staff 7' })
    expect(await countsOf(batchId)).toEqual({ in_review: 2, approved: 1 })
    expect(await countsOf(second)).toEqual({ in_review: 2, approved: 1, skipped: 1 })
  })

  it('misses nothing where edits move while a batch joins them', async () => {
    const drafts = Array.from({ length: 12 }, (_, index) => someDraft({ product: `p${index}` }))
    const { candidates } = await inReview(stage, drafts)
    const batches = Array.from({ length: 3 }, () => quotedBatch(stage, drafts))
    const decisions = candidates.map(({ id }) =>
      stage.candidates.decide(id, { kind: 'approve', decidedBy: 'staff 7' }),
    )
    const made = await Promise.all(batches)
    await Promise.all(decisions)
    for (const id of made) expect(await countsOf(id)).toEqual(await counted(id))
  })
})

describe('a page of a batch’s edits', () => {
  const pagesOf = async (id: string, states: Parameters<Stage['edits']['listPage']>[1]['states']) => {
    const told: string[] = []
    let after: string | undefined
    do {
      const page = await stage.edits.listPage(id, { states, after, limit: 2 })
      expect(page.rows.length).toBeLessThanOrEqual(2)
      told.push(
        ...page.rows.map(
          ({ productTitle, colorwayLabel, state }) => `${productTitle} ${colorwayLabel} ${state}`,
        ),
      )
      after = page.nextAfter
    } while (after !== undefined)
    return told
  }

  it('has what is in trouble first, then all others by product and colour, each once', async () => {
    const drafts = ['a', 'b', 'c'].flatMap((product) =>
      ['Navy', 'Rust'].map((color) => someDraft({ product, color })),
    )
    const { batchId, candidates } = await inReview(stage, drafts)
    const failing = candidates.filter(({ edit }) => edit.productTitle === 'The c')
    await opened.db.edit.updateMany({
      where: { shopId: stage.shopId, id: { in: failing.map(({ edit }) => edit.id) } },
      data: { state: 'failed', reason: 'It broke.' },
    })
    const failed = ['The c Navy failed', 'The c Rust failed']
    const others = ['a', 'b'].flatMap((product) =>
      ['Navy', 'Rust'].map((color) => `The ${product} ${color} in_review`),
    )
    expect(await pagesOf(batchId, [])).toEqual([...failed, ...others])
    expect(await pagesOf(batchId, ['failed', 'refused'])).toEqual(failed)
    expect(await pagesOf(batchId, ['in_review'])).toEqual(others)
    expect(await pagesOf(await quotedBatch(stage, []), [])).toEqual([])
  })

  it('names the price of a call whose outcome nobody knows', async () => {
    const { batchId, attemptIds } = await inReview(stage, [someDraft({ product: 'unsure' })])
    const where = { shopId: stage.shopId }
    await opened.db.attempt.updateMany({ where, data: { state: 'uncertain', reservedMicros: 40_000n } })
    await opened.db.edit.updateMany({ where, data: { state: 'parked' } })
    expect(attemptIds).toHaveLength(1)
    const { rows } = await stage.edits.listPage(batchId, { states: [], limit: 5 })
    expect(rows).toMatchObject([{ state: 'parked', uncertainMicros: 40_000n }])
  })
})
