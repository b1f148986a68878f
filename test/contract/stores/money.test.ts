import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reserveMoney } from '../../../src/database/stores/budget/reserve-money.ts'
import { periodsOf, type SpendingCaps } from '../../../src/domain/budget-period.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import {
  atOnce,
  beginCall,
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

const priceMicros = 40_000n
const noCaps: SpendingCaps = {
  batchMicros: undefined,
  dayMicros: undefined,
  monthMicros: undefined,
  houseMicros: undefined,
}

const spentOf = async (shopId: string): Promise<Record<string, bigint>> => {
  const rows = await opened.db.budget.findMany({ where: { shopId } })
  return Object.fromEntries(rows.map(({ period, spentMicros }) => [period.split(' ')[0], spentMicros]))
}

const draftsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => someDraft({ color: `Color ${at}` }))

/** Lets in what waits, and answers the attempts of this shop. */
const letIn = async ({ house, shopId }: Stage, priced = priceMicros): Promise<string[]> =>
  (await house.admit([{ ...someEditor(), priceMicros: priced }]))
    .filter((subject) => subject.shopId === shopId)
    .map(({ id }) => id)

describe('50 reservations at once against room for 10', () => {
  it.each(['batchMicros', 'dayMicros', 'monthMicros', 'houseMicros'] as const)(
    'under %s: exactly 10 pass',
    async (cap) => {
      const { shopId } = await someShop(opened)
      const charge = {
        shopId,
        batchId: randomUUID(),
        provider: 'stub',
        account: 'house/stub',
        reservedAt: new Date(),
      }
      const periods = periodsOf(charge, { ...noCaps, [cap]: 10n * priceMicros + 1n })
      const answers = await atOnce(50, () =>
        reserveMoney(opened.db, { shopId, micros: priceMicros, periods }),
      )
      expect(answers.filter((full) => full === undefined)).toHaveLength(10)
      expect(Object.values(await spentOf(shopId))).toEqual(Array.from({ length: 4 }, () => 10n * priceMicros))
    },
  )

  it('of two batches with a cap each, under one for the day: none of the counts is passed', async () => {
    const { shopId } = await someShop(opened)
    const caps = { ...noCaps, batchMicros: 7n * priceMicros, dayMicros: 10n * priceMicros }
    const batches = [randomUUID(), randomUUID()]
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, call) => {
        const charge = {
          shopId,
          batchId: batches[call % 2],
          provider: 'stub',
          account: 'house/stub',
          reservedAt: new Date(),
        }
        return reserveMoney(opened.db, { shopId, micros: priceMicros, periods: periodsOf(charge, caps) })
      }),
    )
    expect(answers.filter((full) => full === undefined)).toHaveLength(10)
    const rows = await opened.db.budget.findMany({ where: { shopId, period: { startsWith: 'batch' } } })
    for (const { spentMicros } of rows) expect(spentMicros).toBeLessThanOrEqual(7n * priceMicros)
  })
})

describe('a batch', () => {
  it('that would pass a cap is parked, says which and until when, and goes on by itself then', async () => {
    const stage = await someShop(opened)
    await stage.settings.set({ dayCapUsd: 0.1 })
    const batchId = await runningBatch(stage, draftsOf(5))
    expect(await letIn(stage)).toHaveLength(2)
    const parked = await stage.batches.get(batchId)
    expect(parked).toMatchObject({ state: 'parked', edits: { editing: 2, waiting: 3 }, spentMicros: 80_000n })
    expect(parked.reason).toMatch(/cap for a day.*tomorrow/)
    const tomorrow = new Date(Date.now() + 86_400_000)
    expect(parked.resumeAt?.toISOString()).toBe(`${tomorrow.toISOString().slice(0, 10)}T00:00:00.000Z`)
    expect(await letIn(stage)).toEqual([])
    await stage.house.resumeParked(tomorrow)
    expect(await stage.batches.get(batchId)).toMatchObject({ state: 'running' })
  })

  it('over its own cap waits for a person, who raises it', async () => {
    const stage = await someShop(opened)
    await stage.settings.set({ batchCapUsd: 0.08 })
    const batchId = await runningBatch(stage, draftsOf(3))
    expect(await letIn(stage)).toHaveLength(2)
    await stage.house.resumeParked(new Date(Date.now() + 90 * 86_400_000))
    expect(await stage.batches.get(batchId)).toMatchObject({ state: 'parked', resumeAt: undefined })
    await stage.settings.set({ batchCapUsd: 1 })
    await stage.batches.run(batchId, 'staff 7')
    expect(await letIn(stage)).toHaveLength(1)
  })

  it('that costs nothing meets no cap', async () => {
    const stage = await someShop(opened)
    await stage.settings.set({ batchCapUsd: 0, dayCapUsd: 0, monthCapUsd: 0 })
    await runningBatch(stage, draftsOf(3))
    expect(await letIn(stage, 0n)).toHaveLength(3)
    expect(await spentOf(stage.shopId)).toEqual({})
  })
})

describe('what a call came to', () => {
  const oneCall = async () => {
    const stage = await someShop(opened)
    await runningBatch(stage, [someDraft()])
    const [id = ''] = await letIn(stage)
    await beginCall(stage, id)
    return { stage, id }
  }

  it.each([
    ['settled at its reported cost', 33_000n],
    ['settled above what was reserved', 47_000n],
  ])('%s counts as that, in every count', async (_, costMicros) => {
    const { stage, id } = await oneCall()
    await atOnce(5, () =>
      stage.attempts.settle(id, { resultKeys: ['c'.repeat(64)], costMicros, warnings: [] }),
    )
    expect(await spentOf(stage.shopId)).toEqual({
      batch: costMicros,
      day: costMicros,
      month: costMicros,
      house: costMicros,
    })
  })

  it.each(['release', 'refuse', 'fail'] as const)('by %s gives everything back, once', async (end) => {
    const { stage, id } = await oneCall()
    await atOnce(5, () => stage.attempts[end](id, 'No.'))
    expect(Object.values(await spentOf(stage.shopId))).toEqual([0n, 0n, 0n, 0n])
  })

  it('that nobody knows stays counted, until a result comes after all', async () => {
    const { stage, id } = await oneCall()
    await stage.attempts.markUncertain(id, 'Cut off.')
    expect((await spentOf(stage.shopId))['day']).toBe(priceMicros)
    await stage.attempts.settle(id, { resultKeys: ['c'.repeat(64)], costMicros: 30_000n, warnings: [] })
    expect((await spentOf(stage.shopId))['day']).toBe(30_000n)
  })
})

describe('a call of unknown outcome', () => {
  const uncertain = async (resendUncertain: boolean) => {
    const stage = await someShop(opened)
    await stage.settings.set({ resendUncertain })
    const batchId = await runningBatch(stage, [someDraft()])
    const [id = ''] = await letIn(stage)
    await beginCall(stage, id)
    await stage.attempts.markUncertain(id, 'Cut off.')
    const [edit] = await stage.edits.listOfBatch(batchId)
    return { stage, id, batchId, editId: edit.id }
  }
  const age = (id: string) =>
    opened.db.attempt.updateMany({ where: { id }, data: { movedAt: new Date(Date.now() - 16 * 60_000) } })
  const stateOf = async ({ edits }: Stage, editId: string) => (await edits.get(editId)).state

  it('is made once more after a while where the shop allows it, and not a second time', async () => {
    const { stage, id, editId } = await uncertain(true)
    await opened.house.resendUncertain(15 * 60_000)
    expect(await stateOf(stage, editId)).toBe('parked')
    await age(id)
    await opened.house.resendUncertain(15 * 60_000)
    expect(await stateOf(stage, editId)).toBe('waiting')
    const [again = ''] = await letIn(stage)
    await beginCall(stage, again)
    await stage.attempts.markUncertain(again, 'Cut off.')
    await age(again)
    await opened.house.resendUncertain(15 * 60_000)
    expect(await stateOf(stage, editId)).toBe('parked')
    expect((await spentOf(stage.shopId))['day']).toBe(2n * priceMicros)
  })

  it('waits for a person elsewhere', async () => {
    const { stage, id, editId } = await uncertain(false)
    await age(id)
    await opened.house.resendUncertain(15 * 60_000)
    expect(await stateOf(stage, editId)).toBe('parked')
  })

  it.each([
    [true, 'settled', priceMicros],
    [false, 'written_off', 0n],
  ])('that was looked up: charged %s', async (charged, state, spent) => {
    const { stage, id, editId } = await uncertain(false)
    expect(await stage.attempts.closeUncertain(editId, { charged, actor: 'staff 7' })).toBe(true)
    expect(await stage.attempts.closeUncertain(editId, { charged, actor: 'staff 7' })).toBe(false)
    expect(await stage.attempts.get(id)).toMatchObject({ state, edit: { state: 'cancelled' } })
    expect((await spentOf(stage.shopId))['month']).toBe(spent)
  })

  it('is made again when a person says so, and its batch runs again', async () => {
    const { stage, editId, batchId } = await uncertain(false)
    await stage.batches.markDone()
    expect(await stage.edits.sendAgain(editId, 'staff 7')).toBe(true)
    expect(await stage.batches.get(batchId)).toMatchObject({ state: 'running' })
    expect(await letIn(stage)).toHaveLength(1)
  })
})

describe('several candidates of each call', () => {
  it('cost their price each, where the editor brings as many', async () => {
    const stage = await someShop(opened)
    await stage.settings.set({ candidatesPerAttempt: 4 })
    await runningBatch(stage, draftsOf(2))
    const editor = { ...someEditor(1), priceMicros }
    const fewer = { ...someEditor(1), priceMicros, maxPictures: 3 }
    await stage.house.admit([editor, fewer])
    const attempts = await opened.db.attempt.findMany({ where: { shopId: stage.shopId } })
    const reserved = new Map(attempts.map((row) => [row.model, [row.pictures, row.reservedMicros]]))
    expect(reserved).toEqual(
      new Map([
        [editor.model, [4, 4n * priceMicros]],
        [fewer.model, [3, 3n * priceMicros]],
      ]),
    )
    expect(await spentOf(stage.shopId)).toMatchObject({ day: 7n * priceMicros, batch: 7n * priceMicros })
  })

  it('are let in together or not at all', async () => {
    const stage = await someShop(opened)
    await stage.settings.set({ candidatesPerAttempt: 3, batchCapUsd: 0.2 })
    const batchId = await runningBatch(stage, draftsOf(2))
    expect(await letIn(stage)).toHaveLength(1)
    expect(await stage.batches.get(batchId)).toMatchObject({ state: 'parked' })
    expect(await spentOf(stage.shopId)).toMatchObject({ batch: 3n * priceMicros })
  })
})
