import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../../src/domain/report.ts'
import { finishPicture } from '../../../src/pipeline/finish-picture.ts'
import type { FinishRequest } from '../../../src/ports/picture-desk.ts'
import { describeEditor } from '../../support/describe-editor.ts'
import { createFakeEditor } from '../../support/fake-editor.ts'
import { fixedEditors } from '../../support/fixed-editors.ts'
import { goodReport } from '../../support/good-report.ts'
import { createMemoryStorage } from '../../support/memory-storage.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { admitAll, runningBatch, someDraft, someEditor, someShop } from '../../support/stage-edits.ts'
import { testDownloads } from '../../support/test-downloads.ts'
import { createTestLog } from '../../support/test-log.ts'

let opened: OpenStores
beforeAll(async () => {
  opened = await openStores()
})
afterAll(() => opened.close())

const bytesOf = (text: string) => new TextEncoder().encode(text)
const placement = { left: 0.01, top: 0, width: 0.98, height: 1 }

/** A shop, a desk that answers as it is told, and every colour's edit right before it is finished. */
const setUp = async (...colors: readonly string[]) => {
  const stage = await someShop(opened)
  const storage = createMemoryStorage()
  const requests: FinishRequest[] = []
  const reports = new Map<string, Partial<Report>>()
  let broken = ''
  const editor = createFakeEditor({ turns: ['finished'], picture: bytesOf('edit') })
  const description = describeEditor({ provider: 'fake', followsPrompts: true })
  const { handle } = finishPicture({
    stores: opened.stores,
    downloads: testDownloads,
    catalogs: {
      forShop: () => {
        throw new Error('not expected')
      },
    },
    storage,
    desk: {
      finish: async (request) => {
        requests.push(request)
        const color = new TextDecoder().decode(request.edited)
        const report = { ...goodReport, ...reports.get(color) }
        const notes = ['A note.']
        return { bytes: bytesOf(`${color} finished`), format: 'jpeg', widthPx: 8, heightPx: 8, report, notes }
      },
      thumbnail: async (picture) => bytesOf(`small ${new TextDecoder().decode(picture)}`),
      drawDifference: async (original, result) => {
        if (broken === 'difference') throw new Error('The thread is gone.')
        return bytesOf([original, result].map((one) => new TextDecoder().decode(one)).join(' against '))
      },
    },
    editors: fixedEditors([{ ...editor, description }]),
    nudges: { nudge: async () => {}, nudgeAll: async () => {} },
    log: createTestLog(),
    concurrency: 1,
  })
  const sourceKey = await storage.put(stage.shopId, bytesOf('original'))
  const batchId = await runningBatch(
    stage,
    colors.map((color) => someDraft({ color })),
  )
  await opened.db.edit.updateMany({ where: { shopId: stage.shopId }, data: { sourceKey } })
  const attemptOf: Record<string, string> = {}
  for (const id of await admitAll(stage)) {
    const { edit } = await stage.attempts.get(id)
    attemptOf[edit.colorwayLabel] = id
    const call = { editor: someEditor(), requestKey: undefined, parameters: { placement } }
    await stage.attempts.begin(id, call)
    const resultKeys = [await storage.put(stage.shopId, bytesOf(edit.colorwayLabel))]
    await stage.attempts.settle(id, { resultKeys, costMicros: 1n, warnings: [] })
  }
  await opened.db.attempt.updateMany({
    where: { shopId: stage.shopId },
    data: { provider: 'fake', account: description.account, model: description.model },
  })
  return {
    ...stage,
    storage,
    requests,
    reports,
    breakDown: (part: string) => {
      broken = part
    },
    finish: (color: string) =>
      handle({ shopId: stage.shopId, id: attemptOf[color] }, { signal: new AbortController().signal }),
    candidateOf: async (color: string) => {
      const { rows } = await stage.candidates.listInReview({ batchId, limit: 100 })
      return rows.find(({ edit }) => edit.colorwayLabel === color)
    },
  }
}

describe('a picture that is finished', () => {
  it('comes with where it lay, how it was made, and as the shop wants it', async () => {
    const shop = await setUp('Navy')
    await shop.settings.set({ outputFormat: 'webp', jpegQuality: 90 })
    await shop.finish('Navy')
    expect(shop.requests).toEqual([
      {
        original: bytesOf('original'),
        edited: bytesOf('Navy'),
        thing: 't-shirt',
        target: expect.objectContaining({ l: expect.any(Number) }),
        placement,
        provenance: {
          digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
          model: 'fake/fake-1',
          promptVersion: expect.stringMatching(/^built-in \d+$/),
        },
        output: { format: 'webp', quality: 90 },
      },
    ])
  })

  it('is kept with its small picture and what changed in it', async () => {
    const shop = await setUp('Navy')
    await shop.finish('Navy')
    const candidate = await shop.candidateOf('Navy')
    const kept = [candidate?.pictureKey, candidate?.previewKey, candidate?.differenceKey]
    const texts = await Promise.all(
      kept.map(async (key = '') => new TextDecoder().decode(await shop.storage.get(shop.shopId, key))),
    )
    expect(texts).toEqual(['Navy finished', 'small Navy finished', 'original against Navy finished'])
    expect(candidate).toMatchObject({ verdict: 'pass', reasons: ['A note.'] })
  })

  it('is judged by the limits of the shop', async () => {
    const shop = await setUp('Navy', 'Red')
    await shop.settings.set({ passDeltaE: 1, failDeltaE: 2 })
    shop.reports.set('Red', { deltaE00: 2.1 })
    await shop.finish('Navy')
    await shop.finish('Red')
    expect((await shop.candidateOf('Navy'))?.verdict).toBe('look')
    expect((await shop.candidateOf('Red'))?.verdict).toBe('fail')
  })

  it('waits for a person unless the shop has a rule, whose word is kept as its own', async () => {
    const shop = await setUp('Navy', 'Red', 'Sand', 'Teal')
    await shop.finish('Navy')
    expect(await shop.candidates.countPassing({ maxDeltaE00: 2, providers: [] })).toBe(1)
    await shop.settings.set({ approvePassing: true, approveDeltaE: 2 })
    shop.reports.set('Sand', { deltaE00: 2.5 })
    shop.reports.set('Teal', { spoiltShare: 0.2 })
    for (const color of ['Red', 'Sand', 'Teal']) await shop.finish(color)
    expect(await shop.candidateOf('Red')).toBeUndefined()
    expect(await shop.candidateOf('Sand')).toMatchObject({ verdict: 'pass' })
    expect(await shop.candidateOf('Teal')).toMatchObject({ verdict: 'look' })
    const decisions = await opened.db.decision.findMany({ where: { shopId: shop.shopId } })
    expect(decisions).toMatchObject([
      { kind: 'approve', decidedBy: 'rule: passed under ΔE 2', reason: 'passed with ΔE 1.20, limit 2' },
    ])
    expect(await opened.db.publication.count({ where: { shopId: shop.shopId } })).toBe(0)
  })

  it('is approved only where one of the editors that the rule names made it', async () => {
    const shop = await setUp('Navy', 'Red')
    await shop.settings.set({ approvePassing: true, approveEditors: ['segmind'] })
    await shop.finish('Navy')
    expect((await shop.candidateOf('Navy'))?.verdict).toBe('pass')
    await shop.settings.set({ approveEditors: ['segmind', 'fake'] })
    await shop.finish('Red')
    expect(await shop.candidateOf('Red')).toBeUndefined()
  })

  it('is made again, whole, where the first time broke off', async () => {
    const shop = await setUp('Navy')
    shop.breakDown('difference')
    await expect(shop.finish('Navy')).rejects.toThrow('The thread is gone.')
    expect(await shop.candidateOf('Navy')).toBeUndefined()
    shop.breakDown('')
    await Promise.all([shop.finish('Navy'), shop.finish('Navy')])
    expect(await shop.candidates.countInReview()).toBe(1)
  })
})

describe('the colours of one picture', () => {
  const odd = { maskShare: 0.5 }
  const more = /^More of the product is recoloured/

  it('do not pass where one sets itself apart from those before it', async () => {
    const shop = await setUp('Navy', 'Red', 'Green')
    shop.reports.set('Green', odd)
    for (const color of ['Navy', 'Red', 'Green']) await shop.finish(color)
    expect(await shop.candidateOf('Green')).toMatchObject({
      verdict: 'look',
      reasons: [expect.stringMatching(more), 'A note.'],
    })
    for (const color of ['Navy', 'Red']) expect((await shop.candidateOf(color))?.verdict).toBe('pass')
  })

  it('do not pass either where later ones show that an earlier one is odd', async () => {
    const shop = await setUp('Navy', 'Red', 'Green')
    shop.reports.set('Navy', odd)
    for (const color of ['Navy', 'Red']) await shop.finish(color)
    expect((await shop.candidateOf('Navy'))?.verdict).toBe('pass')
    await shop.finish('Green')
    await shop.finish('Green')
    expect(await shop.candidateOf('Navy')).toMatchObject({
      verdict: 'look',
      reasons: ['A note.', expect.stringMatching(more)],
    })
    for (const color of ['Red', 'Green']) expect((await shop.candidateOf(color))?.verdict).toBe('pass')
  })

  it('keep what a person decided, and count for the others all the same', async () => {
    const shop = await setUp('Navy', 'Red', 'Green')
    shop.reports.set('Navy', odd)
    await shop.finish('Navy')
    const navy = await shop.candidateOf('Navy')
    await shop.candidates.decide(navy?.id ?? '', { kind: 'approve', decidedBy: 'staff 7' })
    for (const color of ['Red', 'Green']) await shop.finish(color)
    expect(await shop.candidates.get(navy?.id ?? '')).toMatchObject({
      verdict: 'pass',
      reasons: ['A note.'],
      edit: { state: 'approved' },
    })
  })
})
