import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import {
  approved,
  atOnce,
  published,
  quotedBatch,
  runningBatch,
  type Stage,
  someDraft,
  someShop,
} from '../../support/stage-edits.ts'

let opened: OpenStores
beforeAll(async () => {
  opened = await openStores()
})
afterAll(() => opened.close())

const newBatch = {
  origin: 'cli',
  scope: { kind: 'all' },
  requestedBy: 'a test',
  runWhenQuoted: false,
} as const

describe('joining edits to a batch', () => {
  it('makes one open edit for each source and colorway, however many join at once', async () => {
    const { batches, edits } = await someShop(opened)
    const { id } = await batches.create(newBatch)
    await atOnce(20, () => edits.join(id, [someDraft(), someDraft({ color: 'Sand' })]))
    const joined = await edits.listOfBatch(id)
    expect(joined.map(({ colorwayLabel, state }) => [colorwayLabel, state])).toEqual([
      ['Navy', 'planned'],
      ['Sand', 'planned'],
    ])
  })

  it('has twenty batches at once share one edit', async () => {
    const { shopId, batches, edits } = await someShop(opened)
    const made = await atOnce(20, () => batches.create(newBatch))
    await Promise.all(made.map(({ id }) => edits.join(id, [someDraft()])))
    const lists = await Promise.all(made.map(({ id }) => edits.listOfBatch(id)))
    expect(new Set(lists.map((list) => list.map(({ id }) => id).join())).size).toBe(1)
    expect(await opened.db.edit.count({ where: { shopId } })).toBe(1)
  })

  it('joins an edit that is open already, as it is', async () => {
    const stage = await someShop(opened)
    const first = await runningBatch(stage, [someDraft()])
    const second = await quotedBatch(stage, [someDraft(), someDraft({ color: 'Sand' })])
    const [navy] = await stage.edits.listOfBatch(first)
    const joined = await stage.edits.listOfBatch(second)
    expect(joined.map(({ id, state }) => [id === navy.id, state])).toEqual([
      [true, 'waiting'],
      [false, 'planned'],
    ])
  })

  it('makes another edit where the last one has ended', async () => {
    const stage = await someShop(opened)
    const first = await quotedBatch(stage, [someDraft()])
    await stage.batches.cancel(first, 'a test')
    const second = await quotedBatch(stage, [someDraft()])
    expect((await stage.edits.listOfBatch(first)).map(({ state }) => state)).toEqual(['cancelled'])
    expect((await stage.edits.listOfBatch(second)).map(({ state }) => state)).toEqual(['planned'])
  })

  it('puts an edit in conflict back to review with what the shop shows now', async () => {
    const stage = await someShop(opened)
    const editId = await conflicted(stage)
    const draft = someDraft()
    const [variant] = draft.colorway.variants
    const changed = {
      ...draft,
      colorway: { ...draft.colorway, variants: [{ ...variant, mediaId: 'another' }] },
    }
    const batchId = await quotedBatch(stage, [changed])
    expect(await stage.edits.listOfBatch(batchId)).toMatchObject([
      { id: editId, state: 'in_review', variantMedia: { [variant.id]: 'another' } },
    ])
    expect(await stage.candidates.countInReview(batchId)).toBe(1)
  })

  it('gives an edit in conflict up where its photograph was replaced', async () => {
    const stage = await someShop(opened)
    const editId = await conflicted(stage)
    const draft = someDraft()
    const replaced = { ...draft, source: { ...draft.source, url: 'https://cdn.example/other.jpg' } }
    const batchId = await quotedBatch(stage, [replaced])
    expect((await stage.edits.get(editId)).state).toBe('cancelled')
    expect(await stage.edits.listOfBatch(batchId)).toMatchObject([{ state: 'planned' }])
  })

  it('says why an edit is skipped, and plans it anew once nothing stands in its way', async () => {
    const stage = await someShop(opened)
    const first = await quotedBatch(stage, [someDraft({ skipReason: 'Give it a swatch.' })])
    expect(await stage.edits.listOfBatch(first)).toMatchObject([
      { state: 'skipped', reason: 'Give it a swatch.' },
    ])
    const second = await quotedBatch(stage, [{ ...someDraft(), targetHex: '#AABBCC' }])
    expect(await stage.edits.listOfBatch(second)).toMatchObject([
      { state: 'planned', reason: undefined, targetHex: '#AABBCC' },
    ])
  })

  it('plans an edit anew that nobody has let wait yet, and leaves one that waits', async () => {
    const stage = await someShop(opened)
    await quotedBatch(stage, [someDraft(), someDraft({ color: 'Sand' })])
    await runningBatch(stage, [someDraft({ color: 'Sand' })])
    const otherwise = (color: string) => ({ ...someDraft({ color }), prompt: 'Otherwise.' })
    const batchId = await quotedBatch(stage, [otherwise('Navy'), otherwise('Sand')])
    expect((await stage.edits.listOfBatch(batchId)).map(({ prompt }) => prompt)).toEqual([
      'Otherwise.',
      someDraft({ color: 'Sand' }).prompt,
    ])
  })

  it('keeps further angles apart from variants, until one is wanted as the lead', async () => {
    const stage = await someShop(opened)
    const angle = someDraft({ source: 'back', angle: 2 })
    const first = await runningBatch(stage, [someDraft(), angle])
    expect(await stage.edits.listOfBatch(first)).toMatchObject([
      { angle: 0, variantMedia: { 'tee Navy': null } },
      { angle: 2, variantMedia: {} },
    ])
    await quotedBatch(stage, [
      { ...someDraft(), angle: 1 },
      { ...angle, angle: 0 },
    ])
    expect(await stage.edits.listOfBatch(first)).toMatchObject([
      { angle: 0, variantMedia: { 'tee Navy': null } },
      { angle: 0, variantMedia: { 'tee Navy': null } },
    ])
  })

  it('leaves to others what the editor that the batch names cannot make', async () => {
    const stage = await someShop(opened)
    const unable = (color: string) => someDraft({ color, skipReason: 'It is a pattern.' })
    const others = await quotedBatch(stage, [someDraft({ color: 'Zebra' })])
    const named = await quotedBatch(stage, [unable('Zebra'), unable('Leopard')], 'local')
    expect((await stage.edits.listOfBatch(others)).map(({ state }) => state)).toEqual(['planned'])
    expect(await stage.edits.listOfBatch(named)).toMatchObject([
      { colorwayLabel: 'Leopard', state: 'skipped', reason: 'It is a pattern.' },
    ])
  })

  it('takes another seed for what is made anew, and the same for what was never made', async () => {
    const stage = await someShop(opened)
    await approved(stage, [someDraft()])
    await published(stage)
    const anew = await quotedBatch(stage, [
      { ...someDraft(), isAnew: true },
      { ...someDraft({ color: 'Sand' }), isAnew: true },
    ])
    expect((await stage.edits.listOfBatch(anew)).map(({ seed, state }) => [seed, state])).toEqual([
      [2, 'planned'],
      [1, 'planned'],
    ])
  })

  it('keeps what was planned', async () => {
    const stage = await someShop(opened)
    const draft = someDraft()
    const [edit] = await stage.edits.listOfBatch(await quotedBatch(stage, [draft]))
    expect(edit).toMatchObject({
      productId: draft.product.id,
      colorwayValues: draft.colorway.values,
      variantMedia: { 'tee Navy': null },
      prompt: draft.prompt,
      sourceKey: undefined,
      seed: 1,
    })
    await stage.edits.keepSource(edit.id, 'd'.repeat(64))
    expect(await stage.edits.get(edit.id)).toEqual({ ...edit, sourceKey: 'd'.repeat(64) })
  })
})

/** An edit whose publication met a conflict. */
const conflicted = async (stage: Stage): Promise<string> => {
  const { batchId } = await approved(stage, [someDraft()])
  const [{ id }] = await stage.publications.plan({ batchId, requestedBy: 'a test' })
  await stage.publications.markConflict(id, 'Somebody changed it.')
  const [edit] = await stage.edits.listOfBatch(batchId)
  return edit.id
}
