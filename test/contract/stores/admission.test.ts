import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EditorDescription } from '../../../src/ports/image-editor.ts'
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
  someEditor,
  someShop,
} from '../../support/stage-edits.ts'

/** Admission looks at the whole house, so each test has one of its own. */
let opened: OpenStores
let stage: Stage
beforeEach(async () => {
  opened = await openStores()
  stage = await someShop(opened)
})
afterEach(() => opened.close())

const draftsOf = (product: string, count: number) =>
  Array.from({ length: count }, (_, turn) => someDraft({ product, color: `Color ${turn}` }))

describe('admission', () => {
  it('never has more in flight than the editor takes, however many admit at once', async () => {
    await runningBatch(stage, draftsOf('tee', 12))
    const editor = someEditor(5)
    const admitted = (await atOnce(8, () => opened.house.admit([editor]))).flat()
    expect(admitted).toHaveLength(5)
    expect(new Set(admitted.map(({ id }) => id)).size).toBe(5)
    await settleAll(stage, [admitted[0].id])
    await beginCall(stage, admitted[1].id)
    await stage.attempts.release(admitted[1].id, 'Busy.')
    expect((await atOnce(8, () => opened.house.admit([editor]))).flat()).toHaveLength(2)
  })

  it('counts each editor’s places for itself', async () => {
    await runningBatch(stage, draftsOf('tee', 6))
    expect(await opened.house.admit([someEditor(2)])).toHaveLength(2)
    expect(await opened.house.admit([someEditor(3)])).toHaveLength(3)
  })

  it('reserves the price, and takes prompt and seed from the edit', async () => {
    await runningBatch(stage, [someDraft()])
    const editor = someEditor()
    const [{ id }] = await opened.house.admit([editor])
    const { provider, model } = editor
    expect(await stage.attempts.get(id)).toMatchObject({ state: 'reserved', provider, model, seed: 1 })
    const { reservedMicros } = await opened.db.attempt.findFirstOrThrow({ where: { id } })
    expect(reservedMicros).toBe(editor.priceMicros)
  })

  it('lets shops take turns within one admission', async () => {
    await runningBatch(stage, draftsOf('tee', 6))
    const other = await someShop(opened)
    await runningBatch(other, draftsOf('tee', 2))
    const admitted = await opened.house.admit([someEditor(4)])
    const shops = admitted.map(({ shopId }) => (shopId === stage.shopId ? 'first' : 'second'))
    expect(shops.toSorted()).toEqual(['first', 'first', 'second', 'second'])
  })

  it.each([1, 2])('has a newcomer wait for one turn of the others at most: %d places', async (places) => {
    await runningBatch(stage, draftsOf('tee', 9))
    const editor = someEditor(places)
    let inFlight = await opened.house.admit([editor])
    const newcomer = await someShop(opened)
    await runningBatch(newcomer, draftsOf('tee', 2))
    const turns: string[] = []
    for (let turn = 0; turn < 4; turn++) {
      const [{ shopId, id }, ...rest] = inFlight
      await settleAll({ ...stage, ...opened.stores.forShop(shopId) }, [id])
      const admitted = await opened.house.admit([editor])
      turns.push(...admitted.map((subject) => (subject.shopId === newcomer.shopId ? 'new' : 'old')))
      inFlight = [...rest, ...admitted]
    }
    expect(turns.slice(0, 2)).toContain('new')
    expect(turns.filter((turn) => turn === 'new')).toHaveLength(2)
    expect(turns.slice(0, 3)).toContain('old')
  })

  it('serves a long queue however many newcomers keep coming', async () => {
    await runningBatch(stage, draftsOf('tee', 9))
    const editor = someEditor(1)
    const turns: string[] = []
    for (let turn = 0; turn < 8; turn++) {
      await runningBatch(await someShop(opened), [someDraft()])
      const [{ shopId, id }] = await opened.house.admit([editor])
      turns.push(shopId === stage.shopId ? 'old' : 'new')
      await settleAll({ ...stage, ...opened.stores.forShop(shopId) }, [id])
    }
    expect(turns.filter((turn) => turn === 'old').length).toBeGreaterThanOrEqual(3)
  })

  it('has an edit made again by whom the redo wants, and by others where they are not there', async () => {
    const { candidates } = await inReview(stage, [someDraft(), someDraft({ color: 'Sand' })])
    const names = ['other', 'nobody']
    for (const [at, { id }] of candidates.entries())
      await stage.candidates.decide(id, {
        kind: 'redo',
        decidedBy: 'staff 7',
        changes: { from: 'source', provider: names[at] },
      })
    const dearer = describeEditor({ provider: 'other', model: randomUUID(), priceMicros: 90_000n })
    const admitted = await opened.house.admit([someEditor(), dearer])
    const attempts = await Promise.all(admitted.map(({ id }) => stage.attempts.get(id)))
    const providers = new Map(attempts.map(({ edit, provider }) => [edit.revision?.provider, provider]))
    expect(providers).toEqual(
      new Map([
        ['other', 'other'],
        ['nobody', 'stub'],
      ]),
    )
  })

  it('takes the oldest first within a shop', async () => {
    for (const product of ['first', 'second', 'third']) await runningBatch(stage, [someDraft({ product })])
    const order: string[] = []
    for (let turn = 0; turn < 3; turn++) {
      const [{ id }] = await opened.house.admit([someEditor(1)])
      order.push((await stage.attempts.get(id)).edit.productHandle)
    }
    expect(order).toEqual(['first', 'second', 'third'])
  })

  it('has paused batches wait, unless another one wants the same', async () => {
    const paused = await runningBatch(stage, draftsOf('tee', 2))
    await stage.batches.pause(paused, 'staff 7')
    expect(await admitAll(stage)).toEqual([])
    await runningBatch(stage, draftsOf('tee', 1))
    expect(await admitAll(stage)).toHaveLength(1)
    await stage.batches.run(paused, 'staff 7')
    expect(await admitAll(stage)).toHaveLength(1)
  })

  it('lets an edit rest that was released', async () => {
    await runningBatch(stage, [someDraft()])
    const editor = someEditor()
    const [{ id }] = await opened.house.admit([editor])
    await stage.attempts.release(id, 'Busy.', 60_000)
    expect(await opened.house.admit([editor])).toEqual([])
    await opened.db.edit.updateMany({ data: { notBefore: new Date(Date.now() - 1) } })
    expect(await opened.house.admit([editor])).toHaveLength(1)
  })
})

describe('a batch that names its editor', () => {
  const hosted = () => describeEditor({ provider: 'wavespeed', model: randomUUID() })
  const local = () =>
    describeEditor({ provider: 'local', model: randomUUID(), priceMicros: 0n, followsPrompts: false })
  /** Which editor each colour went to. */
  const admit = async (editors: readonly EditorDescription[]) => {
    const attempts = await Promise.all(
      (await opened.house.admit(editors)).map(({ id }) => stage.attempts.get(id)),
    )
    return Object.fromEntries(attempts.map(({ edit, provider }) => [edit.colorwayLabel, provider]))
  }

  it('is made by that one only, the local one too, and others by whoever the shop uses', async () => {
    await runningBatch(stage, [someDraft({ color: 'Free' })], 'local')
    await runningBatch(stage, [someDraft({ color: 'Usual' })])
    await runningBatch(stage, [someDraft({ color: 'Named' })], 'segmind')
    expect(await admit([hosted(), local()])).toEqual({ Free: 'local', Usual: 'wavespeed' })
    expect(await stage.batches.listNamedProviders()).toEqual(expect.arrayContaining(['local', 'segmind']))
  })

  it('holds for an edit that it let wait first, and what nobody let wait yet goes by who does', async () => {
    const quoted = await quotedBatch(stage, [someDraft({ color: 'Either' })])
    await runningBatch(stage, [someDraft({ color: 'Either' }), someDraft({ color: 'First' })], 'local')
    await stage.batches.run(quoted, 'a test')
    await runningBatch(stage, [someDraft({ color: 'First' })], 'wavespeed')
    expect(await admit([hosted(), local()])).toEqual({ Either: 'local', First: 'local' })
  })

  it('leaves its edits to the batches that want them still, once it is cancelled', async () => {
    const named = await runningBatch(stage, [someDraft()], 'local')
    await runningBatch(stage, [someDraft()], 'wavespeed')
    await stage.batches.cancel(named, 'a test')
    expect(await admit([hosted(), local()])).toEqual({ Navy: 'wavespeed' })
  })

  it('does not wait behind those of an editor without room', async () => {
    await runningBatch(stage, draftsOf('tee', 60), 'wavespeed')
    await runningBatch(stage, [someDraft({ color: 'Free' })], 'local')
    const busy = { ...hosted(), limits: { starts: undefined, atOnce: 1 } }
    await opened.house.admit([busy])
    expect(await admit([busy, { ...local(), limits: { starts: undefined, atOnce: 1 } }])).toEqual({
      Free: 'local',
    })
  })

  it('is parked alone where that one is gone', async () => {
    const named = await runningBatch(stage, [someDraft({ color: 'Named' })], 'segmind')
    const usual = await runningBatch(stage, [someDraft({ color: 'Usual' })])
    expect(await stage.batches.parkRunning('It is gone.', undefined, 'segmind')).toBe(1)
    expect(await stage.batches.get(named)).toMatchObject({ state: 'parked', reason: 'It is gone.' })
    expect(await stage.batches.get(usual)).toMatchObject({ state: 'running' })
  })

  it('gives way to what a person wants otherwise', async () => {
    const draft = someDraft()
    const { candidates } = await inReview(stage, [draft])
    await opened.db.edit.updateMany({ where: { shopId: stage.shopId }, data: { editor: 'local' } })
    const changes = { from: 'source', instruction: 'Keep the buttons.', provider: undefined } as const
    await stage.candidates.decide(candidates[0].id, { kind: 'redo', decidedBy: 'a test', changes })
    expect(await admit([hosted(), local()])).toEqual({ Navy: 'wavespeed' })
  })
})
