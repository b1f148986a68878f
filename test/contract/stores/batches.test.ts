import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeEditor } from '../../support/describe-editor.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import {
  admitAll,
  atOnce,
  beginCall,
  inReview,
  quotedBatch,
  runningBatch,
  type Stage,
  settleAll,
  someDraft,
  someQuote,
  someRequest,
  someShop,
} from '../../support/stage-edits.ts'

let opened: OpenStores
let stage: Stage
beforeAll(async () => {
  opened = await openStores()
})
beforeAll(async () => {
  stage = await someShop(opened)
})
afterAll(() => opened.close())

const eventsOf = (subjectId: string) =>
  opened.db.event.findMany({ where: { shopId: stage.shopId, subjectId }, orderBy: { id: 'asc' } })

const draftOf = (product: string) => someDraft({ product })
const stateOf = async (id: string) => (await stage.batches.get(id)).state
const trues = (answers: readonly boolean[]) => answers.filter(Boolean)

describe('a batch moves', () => {
  it('once, with one event, however many ask at once', async () => {
    const id = await quotedBatch(stage, [draftOf('once')])
    expect(trues(await atOnce(20, () => stage.batches.run(id, 'staff 7')))).toHaveLength(1)
    expect(trues(await atOnce(20, () => stage.batches.pause(id, 'staff 7')))).toHaveLength(1)
    expect((await eventsOf(id)).map(({ fromState, toState, actor }) => [fromState, toState, actor])).toEqual([
      [null, 'planned', 'a test'],
      ['planned', 'quoted', 'colorway'],
      ['quoted', 'running', 'staff 7'],
      ['running', 'paused', 'staff 7'],
    ])
  })

  it('one way of two, where two want it otherwise at once', async () => {
    const id = await runningBatch(stage, [draftOf('either')])
    const [paused, parked] = await Promise.all([
      stage.batches.pause(id, 'staff 7'),
      stage.batches.park(id, 'The key was revoked.'),
    ])
    expect([paused, parked].filter(Boolean)).toHaveLength(1)
    expect(await stateOf(id)).toBe(paused ? 'paused' : 'parked')
    expect(await eventsOf(id)).toHaveLength(4)
  })

  it('not against the table', async () => {
    const id = await quotedBatch(stage, [draftOf('table')])
    expect(await stage.batches.pause(id, 'staff 7')).toBe(false)
    expect(await stage.batches.quote(id, { ...someQuote, edits: 9, costMicros: 9n })).toBe(false)
    expect(await stage.batches.cancel(id, 'staff 7')).toBe(true)
    expect(await stage.batches.run(id, 'staff 7')).toBe(false)
    expect(await stage.batches.get(id)).toMatchObject({ state: 'cancelled', quotedEdits: 1 })
  })

  it('and its planned edits wait their turn from then on', async () => {
    const id = await runningBatch(stage, [draftOf('one'), draftOf('two')])
    expect((await stage.batches.get(id)).edits).toEqual({ waiting: 2 })
  })
})

describe('a request', () => {
  const request = { ...someRequest, requestId: 'flow:1' }
  const plannedOf = (shopId: string) =>
    opened.db.event.count({ where: { shopId, subjectKind: 'batch', toState: 'planned' } })

  it('that is sent again is the same batch, with one event, however many send it at once', async () => {
    const own = await someShop(opened)
    const made = await atOnce(20, () => own.batches.create(request))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect((await own.batches.list({ limit: 100 })).rows.map(({ requestId }) => requestId)).toEqual([
      'flow:1',
    ])
    expect(await plannedOf(own.shopId)).toBe(1)
  })

  it('is answered with the batch as it stands, whatever it says the second time', async () => {
    const own = await someShop(opened)
    const { id } = await own.batches.create(request)
    await own.batches.cancel(id, 'staff 7')
    const again = await own.batches.create({ ...request, requestedBy: 'somebody else', runUpToMicros: 9n })
    expect(again).toMatchObject({ id, state: 'cancelled', requestedBy: 'a test', runUpToMicros: undefined })
    expect(await own.batches.findRequested('flow:1')).toEqual(again)
    expect(await own.batches.findRequested('flow:2')).toBeUndefined()
    expect(await (await someShop(opened)).batches.findRequested('flow:1')).toBeUndefined()
  })

  it('of another shop, with another id or with none, is another batch', async () => {
    const [own, other] = [await someShop(opened), await someShop(opened)]
    const made = [
      await own.batches.create(request),
      await other.batches.create(request),
      await own.batches.create({ ...request, requestId: 'flow:2' }),
      await own.batches.create(someRequest),
      await own.batches.create(someRequest),
    ]
    expect(new Set(made.map(({ id }) => id)).size).toBe(5)
    expect(await plannedOf(own.shopId)).toBe(4)
    expect(await plannedOf(other.shopId)).toBe(1)
  })
})

describe('cancelling a batch', () => {
  it('gives up what has not begun and leaves what has', async () => {
    const begun = await runningBatch(stage, [draftOf('begun')])
    await admitAll(stage)
    const id = await runningBatch(stage, [draftOf('begun'), draftOf('not begun')])
    await stage.batches.cancel(begun, 'staff 7')
    expect((await stage.batches.get(begun)).edits).toEqual({ editing: 1 })
    await stage.batches.cancel(id, 'staff 7')
    expect((await stage.batches.get(id)).edits).toEqual({ editing: 1, cancelled: 1 })
  })

  it('keeps an edit that another batch wants', async () => {
    const id = await runningBatch(stage, [draftOf('shared')])
    const other = await quotedBatch(stage, [draftOf('shared')])
    await stage.batches.cancel(id, 'staff 7')
    expect((await stage.batches.get(other)).edits).toEqual({ waiting: 1 })
    await stage.batches.cancel(other, 'staff 7')
    expect((await stage.batches.get(other)).edits).toEqual({ cancelled: 1 })
  })
})

describe('a batch is done', () => {
  it('when the machine has nothing left to do, though people have', async () => {
    const own = await someShop(opened)
    const { batchId } = await inReview(own, [draftOf('reviewed')])
    const other = await runningBatch(own, [draftOf('still waiting')])
    expect(await own.batches.markDone()).toBe(1)
    expect((await own.batches.get(batchId)).state).toBe('done')
    expect((await own.batches.get(other)).state).toBe('running')
    expect(await own.batches.markDone()).toBe(0)
  })
})

describe('lists of batches', () => {
  it('come newest first, in pages that neither repeat nor leave out', async () => {
    const own = await someShop(opened)
    const made: string[] = []
    for (const product of ['a', 'b', 'c', 'd', 'e']) made.push(await quotedBatch(own, [draftOf(product)]))
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await own.batches.list({ after, limit: 2 })
      expect(page.rows.length).toBeLessThanOrEqual(2)
      seen.push(...page.rows.map(({ id }) => id))
      after = page.nextAfter
    } while (after !== undefined)
    expect(seen).toEqual(made.toReversed())
  })

  it('tell what was spent, also on what was not settled yet', async () => {
    const own = await someShop(opened)
    const { batchId } = await inReview(own, [draftOf('settled')])
    expect((await own.batches.get(batchId)).spentMicros).toBe(40_000n)
    const reserved = await runningBatch(own, [draftOf('reserved'), draftOf('failed')])
    const [first] = await admitAll(own)
    expect((await own.batches.get(reserved)).spentMicros).toBe(80_000n)
    await own.attempts.release(first, 'Busy.')
    expect((await own.batches.get(reserved)).spentMicros).toBe(40_000n)
  })

  it('know what is not there', async () => {
    const missing = '00000000-0000-4000-8000-000000000000'
    await expect(stage.batches.get(missing)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a retry', () => {
  /** A batch that is done, as all of its edits came to nothing in the ways that are given. */
  const ended = async (product: string, ways: Readonly<Record<string, 'fail' | 'refuse' | 'settle'>>) => {
    const colors = Object.keys(ways)
    const id = await runningBatch(
      stage,
      colors.map((color) => someDraft({ product, color })),
      'local',
    )
    await admitEach(product, ways)
    await stage.batches.markDone()
    return id
  }
  const admitEach = async (product: string, ways: Readonly<Record<string, string>>) => {
    const limits = { starts: undefined, atOnce: 100 }
    const editor = describeEditor({ provider: 'local', model: product, limits })
    for (const { shopId, id: attemptId } of await opened.house.admit([editor])) {
      if (shopId !== stage.shopId) continue
      await beginCall(stage, attemptId)
      const { edit } = await stage.attempts.get(attemptId)
      const way = ways[edit.colorwayLabel]
      if (way === 'fail') await stage.attempts.fail(attemptId, 'It came to nothing.')
      else if (way === 'refuse') await stage.attempts.refuse(attemptId, 'It was refused.')
      else await settleAll(stage, [attemptId])
    }
  }

  it('lets what failed or was refused wait once more, by the next seed, and the batch runs', async () => {
    const id = await ended('retried', { Navy: 'fail', Red: 'refuse' })
    expect(await stateOf(id)).toBe('done')
    expect((await stage.batches.listRetryable(id)).map(({ state }) => state).toSorted()).toEqual([
      'failed',
      'refused',
    ])
    const answers = await atOnce(5, () => stage.batches.retry(id, 'staff 7'))
    expect(answers.reduce((sum: number, count) => sum + (count ?? 0), 0)).toBe(2)
    expect(await stateOf(id)).toBe('running')
    expect((await stage.edits.listOfBatch(id)).map(({ state, seed }) => [state, seed])).toEqual([
      ['waiting', 2],
      ['waiting', 2],
    ])
    await admitEach('retried', { Navy: 'settle', Red: 'fail' })
    expect((await stage.batches.get(id)).edits).toEqual({ finishing: 1, failed: 1 })
  })

  it('leaves what went well, and what another batch is making', async () => {
    const id = await ended('shared', { Navy: 'settle', Red: 'fail', Sand: 'fail' })
    await quotedBatch(stage, [someDraft({ product: 'shared', color: 'Red' })])
    expect(await stage.batches.retry(id, 'staff 7')).toBe(1)
    const states = (await stage.edits.listOfBatch(id)).map(({ state }) => state)
    expect(states).toEqual(['finishing', 'failed', 'waiting'])
  })

  it('is none for a batch that has not run or is given up, and changes nothing where nothing failed', async () => {
    const quoted = await quotedBatch(stage, [someDraft({ product: 'not yet' })])
    expect(await stage.batches.retry(quoted, 'staff 7')).toBeUndefined()
    await stage.batches.cancel(quoted, 'staff 7')
    expect(await stage.batches.retry(quoted, 'staff 7')).toBeUndefined()
    const well = await ended('well', { Navy: 'settle' })
    expect(await stage.batches.retry(well, 'staff 7')).toBe(0)
    expect(await stateOf(well)).toBe('running')
  })
})
