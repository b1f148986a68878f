import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLanes } from '../../../src/database/stores/lanes/lane-store.ts'
import { spacingMs } from '../../../src/domain/lanes/pace-starts.ts'
import type { EditorDescription } from '../../../src/ports/image-editor.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import {
  atOnce,
  runningBatch,
  type Stage,
  someDraft,
  someEditor,
  someShop,
} from '../../support/stage-edits.ts'

let opened: OpenStores
beforeAll(async () => {
  opened = await openStores()
})
afterAll(() => opened.close())

const draftsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => someDraft({ color: `Color ${at}` }))

/** Lets so many edits in to an editor with these limits, however few of them may begin. */
const reserved = async (limits: EditorDescription['limits'], count: number) => {
  const stage = await someShop(opened)
  await runningBatch(stage, draftsOf(count))
  const editor = { ...someEditor(), limits }
  const roomy = { ...editor, limits: { starts: undefined, atOnce: count } }
  const ids = (await stage.house.admit([roomy])).map(({ id }) => id)
  return { stage, editor, ids }
}

const begin = ({ attempts }: Stage, id: string, editor: EditorDescription, requestKey?: string) =>
  attempts.begin(id, { editor, requestKey, parameters: { count: 1 } })

describe('the start of a call', () => {
  it('is given to as many as may be under way, however many ask at once', async () => {
    const { stage, editor, ids } = await reserved({ starts: undefined, atOnce: 3 }, 8)
    const answers = await Promise.all(ids.map((id) => begin(stage, id, editor)))
    expect(answers.filter(({ kind }) => kind === 'begun')).toHaveLength(3)
    expect(answers.filter(({ kind }) => kind === 'full')).toHaveLength(5)
  })

  it('is given once for each attempt', async () => {
    const { stage, editor, ids } = await reserved({ starts: undefined, atOnce: 8 }, 1)
    const answers = await atOnce(8, () => begin(stage, ids[0], editor))
    expect(answers.filter(({ kind }) => kind === 'begun')).toHaveLength(1)
    expect(answers.filter(({ kind }) => kind === 'gone' || kind === 'full')).toHaveLength(7)
  })

  it('is paced: the second has to wait for its turn', async () => {
    const starts = { count: 2, windowMs: 60_000 }
    const { stage, editor, ids } = await reserved({ starts, atOnce: 8 }, 3)
    const answers = await Promise.all(ids.map((id) => begin(stage, id, editor)))
    expect(answers.filter(({ kind }) => kind === 'begun')).toHaveLength(1)
    for (const answer of answers) {
      if (answer.kind !== 'wait') continue
      expect(answer.waitMs).toBeGreaterThan(spacingMs(starts) - 10_000)
      expect(answer.waitMs).toBeLessThanOrEqual(spacingMs(starts))
    }
  })

  it('comes in time to the one that waits for it in the only place', async () => {
    const starts = { count: 1, windowMs: 400 }
    const { stage, editor, ids } = await reserved({ starts, atOnce: 1 }, 2)
    expect(await begin(stage, ids[0], editor)).toEqual({ kind: 'begun' })
    await stage.attempts.settle(ids[0], { resultKeys: [], costMicros: 0n, warnings: [] })
    expect(await begin(stage, ids[1], editor)).toMatchObject({ kind: 'wait' })
    await expect.poll(() => begin(stage, ids[1], editor), { timeout: 10_000 }).toEqual({ kind: 'begun' })
  })

  it('is not given while a call of unknown outcome may be at work', async () => {
    const { stage, editor, ids } = await reserved({ starts: undefined, atOnce: 1 }, 2)
    const patient = { ...editor, timeoutMs: 60_000 }
    await begin(stage, ids[0], patient)
    await stage.attempts.markUncertain(ids[0], 'Cut off.')
    expect(await begin(stage, ids[1], patient)).toEqual({ kind: 'full' })
    expect(await begin(stage, ids[1], { ...patient, timeoutMs: 0 })).toEqual({ kind: 'begun' })
  })
})

describe('a request that was made before in the shop', () => {
  const key = 'f'.repeat(64)

  it('is not bought again: its pictures are taken, for nothing', async () => {
    const { stage, editor, ids } = await reserved({ starts: undefined, atOnce: 8 }, 2)
    expect(await begin(stage, ids[0], editor, key)).toEqual({ kind: 'begun' })
    expect(await begin(stage, ids[1], editor, key)).toEqual({ kind: 'under way' })
    await stage.attempts.settle(ids[0], { resultKeys: ['c'.repeat(64)], costMicros: 40_000n, warnings: [] })
    expect(await begin(stage, ids[1], editor, key)).toEqual({ kind: 'reused' })
    expect(await stage.attempts.get(ids[1])).toMatchObject({
      state: 'settled',
      resultKeys: ['c'.repeat(64)],
      edit: { state: 'finishing' },
    })
    const spent = await opened.db.budget.findMany({ where: { shopId: stage.shopId } })
    expect(spent.map(({ spentMicros }) => spentMicros)).toEqual(spent.map(() => 40_000n))
  })

  it('is bought again where it came to nothing, and is nobody else’s', async () => {
    const { stage, editor, ids } = await reserved({ starts: undefined, atOnce: 8 }, 2)
    await begin(stage, ids[0], editor, key)
    await stage.attempts.fail(ids[0], 'The model crashed.')
    expect(await begin(stage, ids[1], editor, key)).toEqual({ kind: 'begun' })
  })
})

describe('a lane', () => {
  it('whose calls fail in a row rests, then tries with one, and is as before once that works', async () => {
    const lanes = createLanes(opened.db)
    const stage = await someShop(opened)
    await runningBatch(stage, draftsOf(5))
    const editor = someEditor(3)
    for (let call = 0; call < 5; call++) await lanes.noteFailure(editor)
    expect(await stage.house.admit([editor])).toEqual([])
    await opened.db.lane.updateMany({ data: { restsUntil: new Date() } })
    const [probe, ...others] = await stage.house.admit([editor])
    expect(others).toEqual([])
    await begin(stage, probe.id, editor)
    await stage.attempts.settle(probe.id, { resultKeys: [], costMicros: 0n, warnings: [] })
    await lanes.noteWorking(editor)
    expect(await stage.house.admit([editor])).toHaveLength(3)
  })

  it('of an account that is not usable rests at once, and says why', async () => {
    const lanes = createLanes(opened.db)
    const stage = await someShop(opened)
    await runningBatch(stage, draftsOf(1))
    const editor = someEditor()
    await lanes.noteBroken(editor, 'The key is not accepted.')
    expect(await lanes.read(editor)).toMatchObject({ brokenReason: 'The key is not accepted.' })
    expect(await stage.house.admit([editor])).toEqual([])
    await lanes.noteWorking(editor)
    expect(await lanes.read(editor)).toMatchObject({ brokenReason: undefined, failures: 0 })
    const admitted = await stage.house.admit([editor])
    expect(admitted.filter(({ shopId }) => shopId === stage.shopId)).toHaveLength(1)
  })

  it('that the provider wants to be left alone is, and no other', async () => {
    const lanes = createLanes(opened.db)
    const starts = { count: 60, windowMs: 60_000 }
    const { stage, editor, ids } = await reserved({ starts, atOnce: 8 }, 1)
    await lanes.holdUntil(editor, new Date(Date.now() + 30_000))
    await lanes.holdUntil(editor, new Date(Date.now() + 5_000))
    expect(await begin(stage, ids[0], editor)).toMatchObject({ kind: 'wait', waitMs: expect.any(Number) })
    expect((await lanes.read(editor)).nextStartAt).toBeGreaterThan(Date.now() + 20_000)
    expect((await lanes.read(someEditor())).nextStartAt).toBe(0)
  })
})
