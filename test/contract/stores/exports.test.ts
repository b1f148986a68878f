import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DecisionFilter, DecisionLine, ResultFilter } from '../../../src/ports/export-store.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { someProduct } from '../../support/some-product.ts'
import { approved, inReview, published, type Stage, someDraft, someShop } from '../../support/stage-edits.ts'

let opened: OpenStores
let stage: Stage
beforeAll(async () => {
  opened = await openStores()
})
beforeEach(async () => {
  stage = await someShop(opened)
})
afterAll(() => opened.close())

const draftsOf = (colors: readonly string[], product = 'tee') =>
  colors.map((color) => someDraft({ product, color }))

describe('the log of decisions', () => {
  const readAll = async (limit: number, filter: DecisionFilter = {}): Promise<DecisionLine[]> => {
    const lines: DecisionLine[] = []
    for (let after: string | undefined; ; ) {
      const page = await stage.exports.listDecisions({ after, limit }, filter)
      lines.push(...page.rows)
      if (page.nextAfter === undefined) return lines
      after = page.nextAfter
    }
  }

  it('has every decision in its order, those that were taken back too, page by page', async () => {
    const { candidates } = await inReview(stage, draftsOf(['Navy', 'Sand', 'Moss']))
    const [navy, sand, moss] = candidates
    await stage.candidates.decide(navy.id, { kind: 'reject', decidedBy: 'staff 1', reason: '=too dark' })
    await stage.candidates.takeBack(navy.id, 'staff 1')
    await stage.candidates.decide(navy.id, { kind: 'approve', decidedBy: 'rule: passing' })
    await stage.candidates.decide(sand.id, { kind: 'redo', decidedBy: 'staff 2' })
    await stage.candidates.decide(moss.id, { kind: 'reject', decidedBy: 'staff 2' })
    const lines = await readAll(1)
    expect(lines.map(({ kind, decidedBy }) => [kind, decidedBy])).toEqual([
      ['reject', 'staff 1'],
      ['approve', 'rule: passing'],
      ['redo', 'staff 2'],
      ['reject', 'staff 2'],
    ])
    expect(lines[0]).toEqual({
      id: expect.any(String),
      decidedAt: expect.any(Date),
      kind: 'reject',
      decidedBy: 'staff 1',
      reason: '=too dark',
      takenBackAt: expect.any(Date),
      takenBackBy: 'staff 1',
      productId: 'gid://shopify/Product/tee',
      productTitle: 'The tee',
      productHandle: 'tee',
      colorwayLabel: navy.edit.colorwayLabel,
      sourceMediaId: 'tee front',
      candidateId: navy.id,
      verdict: 'pass',
      deltaE00: 1.2,
      provider: 'stub',
      model: expect.any(String),
      attemptId: navy.attemptId,
      attemptMicros: 40_000n,
    })
    expect(lines[1]).toMatchObject({ reason: undefined, takenBackAt: undefined })
    expect(await readAll(100)).toEqual(lines)
  })

  it('goes on from decisions of the same moment without leaving one out', async () => {
    await approved(stage, draftsOf(['Navy', 'Sand', 'Moss', 'Rust', 'Teal']))
    await opened.db.decision.updateMany({ where: { shopId: stage.shopId }, data: { createdAt: new Date() } })
    const ids = (await readAll(2)).map(({ id }) => id)
    expect(ids).toHaveLength(5)
    expect(new Set(ids).size).toBe(5)
  })

  it('is asked for by day and by batch', async () => {
    const { batchId } = await approved(stage, draftsOf(['Navy']))
    await approved(stage, draftsOf(['Navy'], 'cap'))
    const [first] = await readAll(10, { batchId })
    expect(await readAll(10, { batchId })).toEqual([expect.objectContaining({ productHandle: 'tee' })])
    const at = new Date('2026-11-10T23:59:59.999Z')
    await opened.db.decision.updateMany({
      where: { shopId: stage.shopId, id: first.id },
      data: { createdAt: at },
    })
    const day = (from: string, before: string) =>
      readAll(10, { from: new Date(from), before: new Date(before) }).then((lines) =>
        lines.map(({ id }) => id),
      )
    expect(await day('2026-11-10', '2026-11-11')).toEqual([first.id])
    expect(await day('2026-11-11', '2026-11-12')).toEqual([])
  })
})

describe('results', () => {
  const list = async (filter: ResultFilter, limit = 100) => {
    const rows = []
    for (let after: string | undefined; ; ) {
      const page = await stage.exports.listResults({ after, limit }, filter)
      rows.push(...page.rows)
      if (page.nextAfter === undefined) return rows
      after = page.nextAfter
    }
  }
  const told = async (filter: ResultFilter, limit?: number) =>
    (await list(filter, limit)).map(({ title, pictures }) => [
      title,
      ...pictures.map((one) => one.colorwayLabel),
    ])

  it('are what was approved or published, by product, page by page', async () => {
    await approved(stage, draftsOf(['Navy', 'Sand'], 'cap'))
    await published(stage)
    const { batchId } = await approved(stage, draftsOf(['Moss'], 'tee'))
    await inReview(stage, draftsOf(['Rust'], 'tee'))
    expect(await told({ state: 'all' }, 1)).toEqual([
      ['The cap', 'Navy', 'Sand'],
      ['The tee', 'Moss'],
    ])
    expect(await told({ state: 'published' })).toEqual([['The cap', 'Navy', 'Sand']])
    expect(await told({ state: 'approved' })).toEqual([['The tee', 'Moss']])
    expect(await told({ state: 'all', batchId })).toEqual([['The tee', 'Moss']])
  })

  it('are not what was taken back', async () => {
    const { candidates } = await approved(stage, draftsOf(['Navy', 'Sand']))
    await stage.candidates.takeBack(candidates[0].id, 'a test')
    expect(await told({ state: 'all' })).toEqual([['The tee', candidates[1].edit.colorwayLabel]])
  })

  it('have the newest of a colorway that was made anew, with its file and alt text', async () => {
    await approved(stage, draftsOf(['Navy']))
    await published(stage)
    const { candidates } = await approved(stage, [{ ...someDraft(), isAnew: true }])
    const newest = { editId: candidates[0].edit.id, mediaId: undefined, pictureKey: candidates[0].pictureKey }
    expect(await list({ state: 'all' })).toMatchObject([{ pictures: [newest] }])
    const [publication] = await stage.publications.plan({ requestedBy: 'a test' })
    await stage.publications.begin(publication.id, { mediaIds: [], variantMedia: {} })
    await stage.publications.keepFile(publication.id, candidates[0].edit.id, 'in the shop')
    const [{ pictures }] = await list({ state: 'approved' })
    expect(pictures).toEqual([
      expect.objectContaining({
        mediaId: 'in the shop',
        altText: publication.placements[0].altText,
        angle: 0,
      }),
    ])
  })

  it('come with the product as the mirror has it', async () => {
    await approved(stage, draftsOf(['Navy']))
    expect((await list({ state: 'all' }))[0].product).toBeUndefined()
    await stage.mirror.keepMany([someProduct({ id: 'gid://shopify/Product/tee', title: 'Tee today' })])
    expect(await list({ state: 'all' })).toMatchObject([
      { title: 'Tee today', product: { handle: 'tee', variants: { length: 4 } } },
    ])
  })
})
