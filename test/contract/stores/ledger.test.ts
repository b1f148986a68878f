import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LedgerEntry, LedgerFilter, LedgerSum } from '../../../src/ports/ledger-store.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import {
  approved,
  beginCall,
  inReview,
  runningBatch,
  type Stage,
  settleAll,
  someDraft,
  someEditor,
  someShop,
} from '../../support/stage-edits.ts'

let opened: OpenStores
beforeAll(async () => {
  opened = await openStores()
})
afterAll(() => opened.close())

const priceMicros = 50_000n

const letIn = async ({ house, shopId }: Stage): Promise<string[]> =>
  (await house.admit([{ ...someEditor(), priceMicros }]))
    .filter((subject) => subject.shopId === shopId)
    .map(({ id }) => id)

const readAll = async ({ ledger }: Stage, filter: LedgerFilter = {}): Promise<LedgerEntry[]> => {
  const entries: LedgerEntry[] = []
  await ledger.read(filter, async (page) => void entries.push(...page))
  return entries
}

const draftsOf = (count: number, product = 'tee') =>
  Array.from({ length: count }, (_, at) => someDraft({ product, color: `Color ${at}` }))

const sumBy = (sums: readonly LedgerSum[]) =>
  sums.map(({ state, attempts, countedMicros, accepted }) => ({ state, attempts, countedMicros, accepted }))

/** Moves attempts to a day, so that a test can ask for it. */
const date = (shopId: string, ids: readonly string[], createdAt: Date) =>
  opened.db.attempt.updateMany({ where: { shopId, id: { in: [...ids] } }, data: { createdAt } })

describe('the ledger', () => {
  it('has every attempt with what it reserved, was charged and counts, and why it came to nothing', async () => {
    const stage = await someShop(opened)
    const batchId = await runningBatch(stage, draftsOf(5))
    const ids = await letIn(stage)
    const [settled = '', refused = '', uncertain = '', begun = ''] = ids
    for (const id of [settled, refused, uncertain, begun]) await beginCall(stage, id)
    await stage.attempts.settle(settled, { resultKeys: ['c'.repeat(64)], costMicros: 30_001n, warnings: [] })
    await stage.attempts.refuse(refused, 'Not this picture.')
    await stage.attempts.markUncertain(uncertain, 'Cut off.')
    const entries = await readAll(stage)
    const byId = new Map(entries.map((entry) => [entry.id, entry]))
    expect([...byId.keys()].toSorted()).toEqual(ids.toSorted())
    expect(byId.get(settled)).toEqual({
      id: settled,
      reservedAt: expect.any(Date),
      editId: expect.any(String),
      ticket: undefined,
      productId: 'gid://shopify/Product/tee',
      productTitle: 'The tee',
      colorwayLabel: expect.stringMatching(/^Color \d$/),
      provider: 'stub',
      account: 'house/stub',
      model: expect.any(String),
      state: 'settled',
      reservedMicros: priceMicros,
      settledMicros: 30_001n,
      countedMicros: 30_001n,
      batchId,
      reason: undefined,
    })
    expect(byId.get(refused)).toMatchObject({
      state: 'refused',
      reservedMicros: priceMicros,
      settledMicros: undefined,
      countedMicros: 0n,
      reason: 'Not this picture.',
    })
    expect(byId.get(uncertain)).toMatchObject({ state: 'uncertain', countedMicros: priceMicros })
    expect(byId.get(begun)).toMatchObject({ state: 'submitted', countedMicros: priceMicros })
  })

  it('comes by time, page by page, none twice and none left out', async () => {
    const stage = await someShop(opened)
    await runningBatch(stage, draftsOf(1))
    const [first = ''] = await letIn(stage)
    const { editId } = await opened.db.attempt.findFirstOrThrow({ where: { id: first } })
    // More than two pages, many of them of the same moment.
    await opened.db.attempt.createMany({
      data: Array.from({ length: 2_100 }, (_, at) => ({
        shopId: stage.shopId,
        id: randomUUID(),
        editId,
        state: 'failed' as const,
        provider: 'stub',
        model: 'm',
        prompt: '',
        seed: 1,
        reservedMicros: 1n,
        createdAt: new Date(Date.UTC(2026, 9, 1, 0, at % 7)),
      })),
    })
    const pages: (readonly LedgerEntry[])[] = []
    await stage.ledger.read({}, async (page) => void pages.push(page))
    expect(pages.map(({ length }) => length)).toEqual([1_000, 1_000, 101])
    const read = pages.flat()
    expect(new Set(read.map(({ id }) => id)).size).toBe(2_101)
    const keys = read.map(({ reservedAt, id }) => `${reservedAt.toISOString()} ${id}`)
    expect(keys).toEqual(keys.toSorted())
    expect(await readAll(stage)).toEqual(read)
  })

  it('stops where the reader does', async () => {
    const stage = await someShop(opened)
    await runningBatch(stage, draftsOf(1))
    await letIn(stage)
    const stop = () => Promise.reject(new Error('The disk is full.'))
    await expect(stage.ledger.read({}, stop)).rejects.toThrow('The disk is full.')
    expect(await readAll(stage)).toHaveLength(1)
  })

  it('can be asked for a time, which begins with its first moment and ends before its last, and for a batch', async () => {
    const stage = await someShop(opened)
    const one = await runningBatch(stage, draftsOf(2, 'tee'))
    const ofOne = await letIn(stage)
    const other = await runningBatch(stage, draftsOf(1, 'cap'))
    const ofOther = await letIn(stage)
    const [from, before] = [new Date('2026-10-05T00:00:00Z'), new Date('2026-10-06T00:00:00Z')]
    await date(stage.shopId, ofOne.slice(0, 1), from)
    await date(stage.shopId, ofOne.slice(1), before)
    const idsOf = async (filter: LedgerFilter) => (await readAll(stage, filter)).map(({ id }) => id)
    expect(await idsOf({ from, before })).toEqual(ofOne.slice(0, 1))
    expect(await idsOf({ before: from })).toEqual([])
    expect(await idsOf({ batchId: one })).toEqual(ofOne)
    expect(await idsOf({ batchId: other })).toEqual(ofOther)
    expect(await idsOf({ batchId: one, from: new Date('2026-10-05T12:00:00Z') })).toEqual(ofOne.slice(1))
    expect(await stage.ledger.sum({ from, before })).toEqual([
      {
        day: '2026-10-05',
        provider: 'stub',
        state: 'reserved',
        attempts: 1,
        countedMicros: priceMicros,
        accepted: 0,
      },
    ])
  })
})

describe('its sums', () => {
  it('count the pictures that somebody approved, an edit that was made again once', async () => {
    const stage = await someShop(opened)
    await approved(stage, draftsOf(2, 'tee'))
    const { candidates } = await inReview(stage, draftsOf(1, 'cap'))
    const [{ id }] = candidates
    await stage.candidates.decide(id, { kind: 'redo', decidedBy: 'a test' })
    const again = await letIn(stage)
    await settleAll(stage, again)
    expect(sumBy(await stage.ledger.sum({}))).toEqual([
      { state: 'settled', attempts: 4, countedMicros: 160_000n, accepted: 2 },
    ])
    await opened.db.edit.updateMany({ where: { shopId: stage.shopId }, data: { state: 'published' } })
    expect(sumBy(await stage.ledger.sum({}))).toMatchObject([{ attempts: 4, accepted: 3 }])
  })

  it('are what counts against the caps', async () => {
    const stage = await someShop(opened)
    const batchId = await runningBatch(stage, draftsOf(4))
    const [settled = '', failed = '', uncertain = ''] = await letIn(stage)
    for (const id of [settled, failed, uncertain]) await beginCall(stage, id)
    await stage.attempts.settle(settled, { resultKeys: ['c'.repeat(64)], costMicros: 61_234n, warnings: [] })
    await stage.attempts.fail(failed, 'Nothing came.')
    await stage.attempts.markUncertain(uncertain, 'Cut off.')
    const sums = await stage.ledger.sum({})
    const total = sums.reduce((sum, { countedMicros }) => sum + countedMicros, 0n)
    const day = `day ${sums[0].day}`
    const spent = await stage.ledger.spentIn([day, `batch ${batchId}`, 'month 1999-01'])
    expect(spent.get(day)).toBe(total)
    expect(spent.get(`batch ${batchId}`)).toBe(total)
    expect(spent.get('month 1999-01')).toBe(0n)
    expect(total).toBe(2n * priceMicros + 61_234n)
  })
})
