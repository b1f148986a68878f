import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goodReport } from '../../support/good-report.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import {
  admitAll,
  inReview,
  published,
  runningBatch,
  type Stage,
  someCandidate,
  someDraft,
  someEditor,
  someShop,
} from '../../support/stage-edits.ts'

let opened: OpenStores
let stage: Stage
beforeAll(async () => {
  opened = await openStores()
})
afterAll(() => opened.close())

const decidedBy = 'staff 7'
const colorsOf = (...colors: readonly string[]) => colors.map((color) => someDraft({ color }))

/** Puts edits of one picture in review; answers their candidates by colour. */
const setUp = async (...colors: readonly string[]) => {
  stage = await someShop(opened)
  const { candidates } = await inReview(stage, colorsOf(...colors))
  return Object.fromEntries(candidates.map((candidate) => [candidate.edit.colorwayLabel, candidate]))
}

describe('the colorways of one picture', () => {
  it('are all of its candidates that somebody may yet use', async () => {
    const { Navy, Red, Green, Pink } = await setUp('Navy', 'Red', 'Green', 'Pink')
    await inReview(stage, [someDraft({ product: 'mug', color: 'Navy' })])
    await stage.candidates.decide(Red.id, { kind: 'reject', decidedBy })
    await stage.candidates.decide(Green.id, { kind: 'redo', decidedBy })
    await stage.candidates.decide(Pink.id, { kind: 'approve', decidedBy })
    await published(stage)
    const siblings = await stage.candidates.listSiblings(Navy.edit.id)
    const told = siblings.map(({ id, editState, colorwayLabel, isUndecided, isApproved }) => ({
      id,
      editState,
      colorwayLabel,
      isUndecided,
      isApproved,
    }))
    expect(told).toHaveLength(2)
    expect(told).toContainEqual({
      id: Navy.id,
      editState: 'in_review',
      colorwayLabel: 'Navy',
      isUndecided: true,
      isApproved: false,
    })
    expect(told).toContainEqual({
      id: Pink.id,
      editState: 'published',
      colorwayLabel: 'Pink',
      isUndecided: false,
      isApproved: true,
    })
    expect(siblings[0].report).toEqual(goodReport)
  })

  it('do not have another picture among them that came under the same id', async () => {
    const { Navy, Green } = await setUp('Navy', 'Green')
    const table = opened.db
    await table.edit.updateMany({ where: { id: Green.edit.id }, data: { sourceKey: 'e'.repeat(64) } })
    const siblings = await stage.candidates.listSiblings(Navy.edit.id)
    expect(siblings.map(({ id }) => id)).toEqual([Navy.id])
  })

  it('come with each candidate, in their order', async () => {
    stage = await someShop(opened)
    const { candidates } = await inReview(stage, colorsOf('Navy'), 3)
    const siblings = await stage.candidates.listSiblings(candidates[0].edit.id)
    expect(siblings.map(({ id }) => id)).toEqual(
      candidates.toSorted((one, other) => one.position - other.position).map(({ id }) => id),
    )
  })
})

describe('a doubt', () => {
  it('has a person look at what passed, says why, and each thing once', async () => {
    const { Navy } = await setUp('Navy')
    expect(await stage.candidates.doubt(Navy.id, ['One.', 'Two.'])).toBe(true)
    await stage.candidates.doubt(Navy.id, ['Two.', 'Three.'])
    expect(await stage.candidates.get(Navy.id)).toMatchObject({
      verdict: 'look',
      reasons: ['One.', 'Two.', 'Three.'],
    })
  })

  it('makes nothing better', async () => {
    stage = await someShop(opened)
    const { candidates } = await inReview(stage, colorsOf('Navy'))
    const [{ id }] = candidates
    await opened.db.candidate.updateMany({ where: { id }, data: { verdict: 'fail', reasons: ['Worse.'] } })
    await stage.candidates.doubt(id, ['Odd.'])
    expect(await stage.candidates.get(id)).toMatchObject({ verdict: 'fail', reasons: ['Worse.', 'Odd.'] })
  })

  it.each(['approve', 'reject', 'redo'] as const)('comes too late after somebody said %s', async (kind) => {
    stage = await someShop(opened)
    const { candidates } = await inReview(stage, colorsOf('Navy'), 2)
    const [{ id, edit }] = candidates
    const { state } = await stage.candidates.decide(id, { kind, decidedBy })
    expect(await stage.candidates.doubt(id, ['Odd.'])).toBe(false)
    expect(await stage.candidates.get(id)).toMatchObject({ verdict: 'pass', reasons: [], edit: { state } })
    expect((await stage.edits.get(edit.id)).state).toBe(state)
  })

  it('and a decision at the same moment: the decision stands', async () => {
    const { Navy } = await setUp('Navy')
    const [decided] = await Promise.all([
      stage.candidates.decide(Navy.id, { kind: 'approve', decidedBy }),
      ...Array.from({ length: 5 }, () => stage.candidates.doubt(Navy.id, ['Odd.'])),
    ])
    expect(decided.accepted).toBe(true)
    expect((await stage.candidates.get(Navy.id)).edit.state).toBe('approved')
  })
})

describe('what is kept of a candidate', () => {
  it('is its report as it was measured, and the picture of what changed', async () => {
    stage = await someShop(opened)
    const { candidates } = await inReview(stage, colorsOf('Navy'))
    expect(candidates[0].report).toEqual(goodReport)
    expect(candidates[0].differenceKey).toBe(someCandidate().differenceKey)
    const unmeasured = {
      ...goodReport,
      structure: Number.NaN,
      backgroundPsnrDb: 48,
      spoiltPart: goodReport.maskBox,
    }
    const other = await inReview(stage, colorsOf('Red'))
    await opened.db.candidate.deleteMany({ where: { id: other.candidates[0].id } })
    await opened.db.edit.updateMany({
      where: { id: other.candidates[0].edit.id },
      data: { state: 'finishing' },
    })
    await stage.candidates.add(other.attemptIds[0], [
      { ...someCandidate(), differenceKey: undefined, report: unmeasured },
    ])
    const { rows } = await stage.candidates.listInReview({ batchId: other.batchId, limit: 9 })
    expect(rows[0].report).toEqual(unmeasured)
    expect(rows[0].differenceKey).toBeUndefined()
  })

  it('can be read where it is from before most was measured', async () => {
    const { Navy } = await setUp('Navy')
    const { deltaE00, thingColor, maskShare } = goodReport
    const report = { deltaE00, thingColor: { ...thingColor }, maskShare }
    await opened.db.candidate.updateMany({ where: { id: Navy.id }, data: { report, differenceKey: null } })
    const kept = (await stage.candidates.get(Navy.id)).report
    expect(kept).toMatchObject({ deltaE00, maskShare, mode: 'transfer', contrast: Number.NaN })
    expect(kept.maskBox.left).toBeNaN()
  })
})

describe('where a picture lies in what was sent', () => {
  it('is remembered with its call, also with one that was bought before', async () => {
    stage = await someShop(opened)
    const placement = { left: 0.01, top: 0, width: 0.98, height: 1 }
    const call = { editor: someEditor(), requestKey: 'the same', parameters: { widthPx: 9, placement } }
    await runningBatch(stage, colorsOf('Navy', 'Red'))
    const [first, second] = await admitAll(stage)
    expect((await stage.attempts.get(first)).placement).toBeUndefined()
    expect(await stage.attempts.begin(first, call)).toEqual({ kind: 'begun' })
    await stage.attempts.settle(first, { resultKeys: ['c'.repeat(64)], costMicros: 1n, warnings: [] })
    expect(await stage.attempts.begin(second, call)).toEqual({ kind: 'reused' })
    for (const id of [first, second]) expect((await stage.attempts.get(id)).placement).toEqual(placement)
  })
})
