import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
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

const leaseMs = 60_000
const request = { requestedBy: 'staff 7' }
const snapshot = { mediaIds: ['m1', 'm2'], variantMedia: { v1: 'm1', v2: null } }
const drafts = [
  someDraft({ product: 'mug' }),
  someDraft({ product: 'tee' }),
  someDraft({ product: 'tee', color: 'Sand' }),
]
const editStates = async (batchId: string) => (await stage.batches.get(batchId)).edits

describe('planning publications', () => {
  it('gathers what is approved, one publication for each product', async () => {
    const { batchId } = await approved(stage, drafts)
    const planned = await stage.publications.plan(request)
    const colorways = planned.map(({ productTitle, placements }) => [
      productTitle,
      placements.map(({ edit }) => edit.colorwayLabel).toSorted(),
    ])
    expect(colorways.toSorted()).toEqual([
      ['The mug', ['Navy']],
      ['The tee', ['Navy', 'Sand']],
    ])
    expect(await editStates(batchId)).toEqual({ publishing: 3 })
  })

  it('names the file and its alt text', async () => {
    await approved(stage, [someDraft()])
    const [{ placements }] = await stage.publications.plan(request)
    expect(placements).toMatchObject([
      {
        filename: 'tee-navy-aaaaaaaaaaaa.jpg',
        altText: 'The tee, Navy',
        format: 'jpeg',
        mediaId: undefined,
      },
    ])
  })

  it('never takes an edit twice, however many plan at once', async () => {
    await approved(stage, drafts)
    const plans = (await atOnce(8, () => stage.publications.plan(request))).flat()
    const taken = plans.flatMap(({ placements }) => placements.map(({ edit }) => edit.id))
    expect(taken).toHaveLength(3)
    expect(new Set(taken).size).toBe(3)
    expect((await stage.publications.list({ limit: 100 })).rows).toHaveLength(plans.length)
  })

  it('keeps to a batch or to products where asked', async () => {
    const { batchId } = await approved(stage, drafts)
    await approved(stage, [someDraft({ product: 'sofa' })])
    const tee = { ...request, productIds: ['gid://shopify/Product/tee'] }
    expect(await stage.publications.plan(tee)).toMatchObject([{ productTitle: 'The tee' }])
    expect(await stage.publications.plan({ ...request, batchId })).toMatchObject([
      { productTitle: 'The mug' },
    ])
    expect(await stage.publications.plan(request)).toMatchObject([{ productTitle: 'The sofa' }])
    expect(await stage.publications.plan(request)).toEqual([])
  })
})

describe('a publication', () => {
  const planOne = async () => {
    const { batchId } = await approved(stage, [someDraft()])
    const [{ id, placements }] = await stage.publications.plan(request)
    return { batchId, id, editId: placements[0].edit.id }
  }

  it('goes step by step, each step once, with its edits', async () => {
    const { batchId, id, editId } = await planOne()
    const { publications } = stage
    const once = async (step: () => Promise<boolean>) =>
      expect((await atOnce(5, step)).filter(Boolean)).toHaveLength(1)
    await once(() => publications.begin(id, snapshot))
    await publications.keepFile(id, editId, 'gid://shopify/MediaImage/9')
    await once(() => publications.markAttached(id))
    await once(() => publications.markLinked(id))
    await once(() => publications.markVerified(id))
    expect(await publications.get(id)).toMatchObject({
      state: 'verified',
      snapshot,
      placements: [{ mediaId: 'gid://shopify/MediaImage/9' }],
    })
    expect(await editStates(batchId)).toEqual({ published: 1 })
    const events = await opened.db.event.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
    expect(events.map(({ toState }) => toState)).toEqual(['uploading', 'attached', 'linked', 'verified'])
  })

  it('leaves out no step', async () => {
    const { id } = await planOne()
    expect(await stage.publications.markLinked(id)).toBe(false)
    expect(await stage.publications.markVerified(id)).toBe(false)
    expect((await stage.publications.get(id)).state).toBe('planned')
  })

  it.each([
    { end: 'markConflict', state: 'conflict', edit: 'conflict' },
    { end: 'markFailed', state: 'failed', edit: 'approved' },
  ] as const)('ends once by $end, with the reason, and its edit is $edit', async ({ end, state, edit }) => {
    const { batchId, id } = await planOne()
    const ended = await atOnce(5, () => stage.publications[end](id, 'For a reason.'))
    expect(ended.filter(Boolean)).toHaveLength(1)
    expect(await stage.publications.get(id)).toMatchObject({ state, reason: 'For a reason.' })
    expect(await editStates(batchId)).toEqual({ [edit]: 1 })
  })

  it('is worked on by one, until they let go or their lease lapses', async () => {
    const { id } = await planOne()
    const { publications } = stage
    const claims = await atOnce(20, () => publications.claim(id, leaseMs))
    const [{ owner } = { owner: '' }] = claims.filter((claim) => claim !== undefined)
    expect(claims.filter(Boolean)).toHaveLength(1)
    await publications.letGo(id, owner)
    expect(await publications.claim(id, -1)).toMatchObject({ id })
    expect(await publications.claim(id, leaseMs)).toMatchObject({ id })
    expect(await publications.claim(id, leaseMs)).toBeUndefined()
  })
})

describe('a lease', () => {
  it('is renewed by its owner only, as long as nobody has taken over', async () => {
    await approved(stage, [someDraft()])
    const [{ id }] = await stage.publications.plan(request)
    const { publications } = stage
    const first = await publications.claim(id, -1)
    expect(await publications.renew(id, first?.owner ?? '', -1)).toBe(true)
    const second = await publications.claim(id, leaseMs)
    expect(second?.owner).not.toBe(first?.owner)
    expect(await publications.renew(id, first?.owner ?? '', leaseMs)).toBe(false)
    await publications.letGo(id, first?.owner ?? '')
    expect(await publications.claim(id, leaseMs)).toBeUndefined()
    await publications.letGo(id, second?.owner ?? '')
    expect(await publications.renew(id, second?.owner ?? '', leaseMs)).toBe(false)
    expect(await publications.claim(id, leaseMs)).toMatchObject({ id })
  })
})

describe('an edit in conflict', () => {
  it('stays behind alone, with the reason, and can be approved over what is there now', async () => {
    const { batchId } = await approved(stage, [drafts[1], drafts[2]])
    const [{ id, placements }] = await stage.publications.plan(request)
    const [one, other] = placements.map(({ edit }) => edit.id)
    await stage.publications.begin(id, snapshot)
    await stage.publications.leaveOut(id, [{ editId: one, editTo: 'conflict', reason: 'Changed.' }])
    await stage.publications.markAttached(id)
    await stage.publications.markLinked(id)
    await stage.publications.markVerified(id, 'One was left out.')
    expect(await stage.publications.get(id)).toMatchObject({
      state: 'verified',
      notes: 'One was left out.',
      placements: [{ leftOut: 'Changed.' }, { leftOut: undefined }],
    })
    expect(await editStates(batchId)).toEqual({ conflict: 1, published: 1 })
    expect(await stage.edits.get(one)).toMatchObject({ state: 'conflict', reason: 'Changed.' })

    const seen = { variantMedia: { v1: 'now' }, sourceUrl: 'https://cdn.example/now.jpg' }
    expect(await stage.edits.approveAnew(other, seen, 'staff 7')).toBe(false)
    expect(await stage.edits.approveAnew(one, seen, 'staff 7')).toBe(true)
    expect(await stage.edits.get(one)).toMatchObject({ state: 'approved', ...seen })
    const [again] = await stage.publications.plan(request)
    expect(again.placements).toMatchObject([{ edit: { id: one }, leftOut: undefined }])
  })
})

it('an edit that is left out as it cannot be used has failed, and holds up no other', async () => {
  const { batchId } = await approved(stage, [drafts[1], drafts[2]])
  const [{ id, placements }] = await stage.publications.plan(request)
  const [one] = placements.map(({ edit }) => edit.id)
  await stage.publications.begin(id, snapshot)
  await stage.publications.leaveOut(id, [{ editId: one, editTo: 'failed', reason: 'Broken.' }])
  await stage.publications.markFailed(id, 'Too many pictures.')
  expect(await editStates(batchId)).toEqual({ approved: 1, failed: 1 })
  expect(await stage.edits.get(one)).toMatchObject({ state: 'failed', reason: 'Broken.' })
})

describe('taking a publication back', () => {
  it('picture by picture leaves the rest live, and ends with the last', async () => {
    const { batchId } = await approved(stage, [drafts[1], drafts[2]])
    const [id] = await published(stage)
    const { publications } = stage
    const [one, other] = (await publications.get(id)).placements.map(({ edit }) => edit.id)
    expect(await publications.requestUndo({ kind: 'edits', ids: [one] }, 'staff 7')).toEqual([
      { publicationId: id, pictures: 1 },
    ])
    expect(await publications.get(id)).toMatchObject({ undoRequested: true })
    expect(await publications.markUndone(id, { editIds: [one], notes: undefined })).toBe(true)
    expect(await publications.get(id)).toMatchObject({ state: 'verified', undoRequested: false })
    expect(await editStates(batchId)).toEqual({ published: 1, undone: 1 })
    expect(await publications.listUndone({ kind: 'batch', id: batchId })).toEqual([one])
    expect(await publications.requestUndo({ kind: 'batch', id: batchId }, 'staff 7')).toEqual([
      { publicationId: id, pictures: 1 },
    ])
    await publications.dropUndo(id, 'Not today.')
    expect(await publications.get(id)).toMatchObject({ undoRequested: false, notes: 'Not today.' })
    expect(await publications.claimUndo(id, leaseMs)).toBeUndefined()
    await publications.markUndone(id, { editIds: [other], notes: undefined })
    expect(await publications.get(id)).toMatchObject({ state: 'undone' })
  })

  it('is asked for once, and only of what is live', async () => {
    await approved(stage, [someDraft()])
    const [{ id }] = await stage.publications.plan(request)
    const target = { kind: 'publication', id } as const
    expect(await stage.publications.requestUndo(target, 'staff 7')).toEqual([])
    await stage.publications.markFailed(id, 'Broken.')
    expect(await stage.publications.requestUndo(target, 'staff 7')).toEqual([])
    await approved(stage, [someDraft()])
    const [live] = await published(stage)
    const asked = await atOnce(10, () =>
      stage.publications.requestUndo({ kind: 'publication', id: live }, 'staff 7'),
    )
    expect(asked.flat()).toEqual([{ publicationId: live, pictures: 1 }])
    expect(await stage.publications.get(live)).toMatchObject({ state: 'verified', undoRequested: true })
  })

  it('leaves edits that can be approved again', async () => {
    const { batchId } = await approved(stage, [someDraft()])
    const [id] = await published(stage)
    expect(await stage.publications.claimUndo(id, leaseMs)).toBeUndefined()
    await stage.publications.requestUndo({ kind: 'publication', id }, 'staff 7')
    expect(await stage.publications.claim(id, leaseMs)).toBeUndefined()
    const claims = await atOnce(10, () => stage.publications.claimUndo(id, leaseMs))
    expect(claims.filter(Boolean)).toHaveLength(1)
    const edits = await stage.edits.listOfBatch(batchId)
    const ids = edits.map((edit) => edit.id)
    const notes = 'One was changed since.'
    expect(await stage.publications.markUndone(id, { editIds: ids, notes })).toBe(true)
    expect(await stage.publications.markUndone(id, { editIds: ids, notes: 'Again.' })).toBe(false)
    expect(await stage.publications.get(id)).toMatchObject({ state: 'undone', reason: notes, notes })
    expect(await editStates(batchId)).toEqual({ undone: 1 })
    expect(await stage.edits.approveAgain(ids, 'staff 7')).toBe(1)
    expect(await stage.edits.approveAgain(ids, 'staff 7')).toBe(0)
    expect(await stage.publications.plan(request)).toMatchObject([{ placements: [{ edit: { id: ids[0] } }] }])
  })
})
