import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import {
  admitAll,
  inReview,
  type Stage,
  settleAll,
  someCandidate,
  someDraft,
  someShop,
} from '../../support/stage-edits.ts'

let opened: OpenStores
let stage: Stage
beforeAll(async () => {
  opened = await openStores()
})
afterAll(() => opened.close())

const decidedBy = 'staff 7'
const setUp = async (candidatesEach = 1) => {
  stage = await someShop(opened)
  return inReview(stage, [someDraft()], candidatesEach)
}

describe('decisions', () => {
  it('count once: the first of ten', async () => {
    const { candidates } = await setUp()
    const [{ id, edit }] = candidates
    const kinds = ['approve', 'reject', 'redo'] as const
    const decided = await Promise.all(
      Array.from({ length: 10 }, (_, turn) =>
        stage.candidates.decide(id, { kind: kinds[turn % 3], decidedBy: `staff ${turn}` }),
      ),
    )
    const accepted = decided.filter((one) => one.accepted)
    expect(accepted).toHaveLength(1)
    const { state } = await stage.edits.get(edit.id)
    expect(new Set(decided.map((one) => one.state))).toEqual(new Set([state]))
    const kept = await opened.db.decision.findMany({ where: { shopId: stage.shopId } })
    expect(kept).toHaveLength(1)
    const events = await opened.db.event.count({
      where: { subjectId: edit.id, fromState: 'in_review' },
    })
    expect(events).toBe(1)
  })

  it.each([
    ['approve', 'approved'],
    ['reject', 'rejected'],
    ['redo', 'waiting'],
  ] as const)('to %s leave the edit %s, with who and why', async (kind, state) => {
    const { candidates } = await setUp()
    const [{ id }] = candidates
    const decided = await stage.candidates.decide(id, { kind, decidedBy, reason: 'Because.' })
    expect(decided).toMatchObject({ state, accepted: true })
    const kept = await opened.db.decision.findMany({ where: { shopId: stage.shopId } })
    expect(kept).toMatchObject([{ candidateId: id, kind, decidedBy, reason: 'Because.' }])
    expect(await stage.candidates.countInReview()).toBe(0)
  })

  it('on a candidate that was sent back come too late, also when the next is in review', async () => {
    const { candidates } = await setUp()
    const [{ id }] = candidates
    await stage.candidates.decide(id, { kind: 'redo', decidedBy })
    const attemptIds = await admitAll(stage)
    await settleAll(stage, attemptIds)
    await stage.candidates.add(attemptIds[0], [someCandidate()])
    expect(await stage.candidates.decide(id, { kind: 'approve', decidedBy })).toMatchObject({
      accepted: false,
      state: 'in_review',
    })
  })

  it('to redo send all of an attempt’s candidates back, not the one alone', async () => {
    const { candidates } = await setUp(3)
    const [{ id }, sibling] = candidates
    await stage.candidates.decide(id, { kind: 'redo', decidedBy })
    const attemptIds = await admitAll(stage)
    await settleAll(stage, attemptIds)
    await stage.candidates.add(attemptIds[0], [someCandidate(0), someCandidate(1)])
    const { rows } = await stage.candidates.listInReview({ limit: 10 })
    expect(rows.map(({ attemptId }) => attemptId)).toEqual([attemptIds[0], attemptIds[0]])
    expect(await stage.candidates.countInReview()).toBe(1)
    expect(await stage.candidates.decide(sibling.id, { kind: 'approve', decidedBy })).toMatchObject({
      accepted: false,
    })
  })

  it('to reject leave the others of an attempt to be chosen, and end the edit with the last', async () => {
    const { candidates } = await setUp(3)
    const [first, second, third] = candidates.map(({ id }) => id)
    const reject = (id: string) => stage.candidates.decide(id, { kind: 'reject', decidedBy })
    expect(await reject(first)).toMatchObject({ accepted: true, state: 'in_review' })
    expect(await reject(first)).toMatchObject({ accepted: false, state: 'in_review' })
    expect((await stage.candidates.listInReview({ limit: 10 })).rows).toHaveLength(2)
    const lastTwo = await Promise.all([second, third].map(reject))
    expect(lastTwo.map(({ state }) => state).toSorted()).toEqual(['in_review', 'rejected'])
    expect(await stage.candidates.countInReview()).toBe(0)
    expect(await stage.candidates.decide(third, { kind: 'approve', decidedBy })).toMatchObject({
      accepted: false,
      state: 'rejected',
    })
  })

  it('to approve take one of an attempt’s candidates, and no other after it', async () => {
    const { candidates } = await setUp(2)
    const [first, second] = candidates.map(({ id }) => id)
    await stage.candidates.decide(first, { kind: 'reject', decidedBy })
    const approve = (id: string) => stage.candidates.decide(id, { kind: 'approve', decidedBy })
    expect(await approve(first)).toMatchObject({ accepted: false })
    expect(await approve(second)).toMatchObject({ accepted: true, state: 'approved' })
    const [publication] = await stage.publications.plan({ requestedBy: 'a test' })
    expect(publication.placements).toMatchObject([{ pictureKey: candidates[1].pictureKey }])
  })

  it('to redo keep what is wanted otherwise, until a redo that wants nothing', async () => {
    const { candidates } = await setUp()
    const [{ id, edit, pictureKey }] = candidates
    const changes = { from: 'candidate', instruction: 'Keep the buttons.', provider: 'stub' } as const
    await stage.candidates.decide(id, { kind: 'redo', decidedBy, changes })
    const revised = { pictureKey, instruction: 'Keep the buttons.', provider: 'stub' }
    expect(await stage.edits.get(edit.id)).toMatchObject({ seed: 2, revision: revised })
    const attemptIds = await admitAll(stage)
    await settleAll(stage, attemptIds)
    await stage.candidates.add(attemptIds[0], [someCandidate()])
    const { rows } = await stage.candidates.listInReview({ limit: 10 })
    await stage.candidates.decide(rows[0].id, { kind: 'redo', decidedBy })
    expect(await stage.edits.get(edit.id)).toMatchObject({ seed: 3, revision: undefined })
  })

  it('on what is not there are told so', async () => {
    await setUp()
    const missing = '00000000-0000-4000-8000-000000000000'
    const deciding = stage.candidates.decide(missing, { kind: 'approve', decidedBy })
    await expect(deciding).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a decision that is taken back', () => {
  const takeBack = (id: string, by = decidedBy) => stage.candidates.takeBack(id, by)

  it.each(['approve', 'reject', 'redo'] as const)(
    'to %s leaves the candidate in review, and a trace',
    async (kind) => {
      const { candidates } = await setUp()
      const [{ id, edit }] = candidates
      const before = await stage.candidates.get(id)
      await stage.candidates.decide(id, { kind, decidedBy })
      expect(await takeBack(id)).toEqual({ editId: edit.id, accepted: true, state: 'in_review' })
      expect((await stage.candidates.listInReview({ limit: 10 })).rows).toMatchObject([{ id }])
      expect((await stage.candidates.get(id)).edit).toMatchObject({ state: 'in_review', revision: undefined })
      expect(before.verdict).toBe((await stage.candidates.get(id)).verdict)
      const kept = await opened.db.decision.findMany({ where: { shopId: stage.shopId } })
      expect(kept).toMatchObject([{ kind, decidedBy, takenBackBy: decidedBy, takenBackAt: expect.any(Date) }])
      expect(await takeBack(id)).toMatchObject({ accepted: false })
    },
  )

  it('makes room for another one, which then counts', async () => {
    const { candidates } = await setUp(2)
    const [first, second] = candidates.map(({ id }) => id)
    await stage.candidates.decide(first, { kind: 'approve', decidedBy })
    await takeBack(first)
    expect(await stage.candidates.decide(second, { kind: 'approve', decidedBy: 'staff 8' })).toMatchObject({
      accepted: true,
      state: 'approved',
    })
    expect(await takeBack(first)).toMatchObject({ accepted: false, state: 'approved' })
    const [publication] = await stage.publications.plan({ requestedBy: 'a test' })
    expect(publication.placements).toMatchObject([{ pictureKey: candidates[1].pictureKey }])
  })

  it('is one’s own and the edit’s last, and nothing has come of it', async () => {
    const { candidates } = await setUp()
    const [{ id }] = candidates
    expect(await takeBack(id)).toMatchObject({ accepted: false, state: 'in_review' })
    await stage.candidates.decide(id, { kind: 'approve', decidedBy })
    expect(await takeBack(id, 'staff 8')).toMatchObject({ accepted: false, state: 'approved' })
    await stage.publications.plan({ requestedBy: 'a test' })
    expect(await takeBack(id)).toMatchObject({ accepted: false, state: 'publishing' })
  })

  it('gives a rejected one of several back to be chosen', async () => {
    const { candidates } = await setUp(2)
    const [first] = candidates.map(({ id }) => id)
    await stage.candidates.decide(first, { kind: 'reject', decidedBy })
    expect(await takeBack(first)).toMatchObject({ accepted: true, state: 'in_review' })
    expect((await stage.candidates.listInReview({ limit: 10 })).rows).toHaveLength(2)
  })

  it('comes too late once the picture is being made again', async () => {
    const { candidates } = await setUp()
    const [{ id }] = candidates
    await stage.candidates.decide(id, { kind: 'redo', decidedBy })
    await admitAll(stage)
    expect(await takeBack(id)).toMatchObject({ accepted: false, state: 'editing' })
  })

  it('is taken back once by ten', async () => {
    const { candidates } = await setUp()
    const [{ id, edit }] = candidates
    await stage.candidates.decide(id, { kind: 'approve', decidedBy })
    const taken = await Promise.all(Array.from({ length: 10 }, () => takeBack(id)))
    expect(taken.filter(({ accepted }) => accepted)).toHaveLength(1)
    const events = { subjectId: edit.id, fromState: 'approved', toState: 'in_review' }
    expect(await opened.db.event.count({ where: events })).toBe(1)
  })
})

describe('candidates in review', () => {
  it('come with everything that was measured', async () => {
    const { batchId, candidates } = await setUp()
    const { report, ...rest } = someCandidate()
    expect(candidates).toMatchObject([
      { ...rest, batchIds: [batchId], edit: { state: 'in_review', colorwayLabel: 'Navy' } },
    ])
    expect(candidates[0].report).toEqual(report)
    expect(await stage.candidates.get(candidates[0].id)).toEqual(candidates[0])
  })

  it('can be listed batch by batch, in pages', async () => {
    stage = await someShop(opened)
    const colors = ['Navy', 'Sand', 'Red']
    const { batchId } = await inReview(
      stage,
      colors.map((color) => someDraft({ color })),
    )
    await inReview(stage, [someDraft({ product: 'mug' })])
    const first = await stage.candidates.listInReview({ batchId, limit: 2 })
    const second = await stage.candidates.listInReview({ batchId, limit: 2, after: first.nextAfter })
    expect([...first.rows, ...second.rows].map(({ edit }) => edit.colorwayLabel)).toEqual(colors.toSorted())
    expect(second.nextAfter).toBeUndefined()
    expect(await stage.candidates.countInReview(batchId)).toBe(3)
    expect(await stage.candidates.countInReview()).toBe(4)
  })

  it('have all colorways of a picture beside one another, whichever came first, and all versions of each', async () => {
    stage = await someShop(opened)
    const drafts = ['mug Red', 'tee Sand', 'mug Navy', 'tee Black'].map((name) => {
      const [product, color] = name.split(' ')
      return someDraft({ product, color })
    })
    for (const draft of drafts) await inReview(stage, [draft], 2)
    const { rows } = await stage.candidates.listInReview({ limit: 10 })
    expect(
      rows.map(({ edit, position }) => `${edit.productHandle} ${edit.colorwayLabel} ${position}`),
    ).toEqual(['mug Navy', 'mug Red', 'tee Black', 'tee Sand'].flatMap((name) => [`${name} 0`, `${name} 1`]))
  })

  it('go on from an edit that was decided meanwhile', async () => {
    stage = await someShop(opened)
    const { candidates } = await inReview(
      stage,
      ['Black', 'Navy', 'Red'].map((color) => someDraft({ color })),
    )
    const [first] = candidates
    await stage.candidates.decide(first.id, { kind: 'approve', decidedBy })
    const { rows } = await stage.candidates.listInReview({ limit: 10, after: first.edit.id })
    expect(rows.map(({ edit }) => edit.colorwayLabel)).toEqual(['Navy', 'Red'])
  })
})
