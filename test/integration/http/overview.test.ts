import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { someProduct } from '../../support/some-product.ts'
import { approved, inReview, type Stage, someDraft, someShop } from '../../support/stage-edits.ts'
import { type OpenServer, openServer } from './open-server.ts'

let server: OpenServer
let stage: Stage
beforeAll(async () => {
  server = await openServer()
})
beforeEach(async () => {
  stage = await someShop(server)
})
afterAll(() => server.close())

const ask = async (url: string, method: 'GET' | 'POST' = 'GET') =>
  (await server.callAs(stage.shopId, { method, url })).json

describe('the overview', () => {
  it('of a new shop has nothing in it, and every day of the month', async () => {
    expect(await ask('/api/overview')).toMatchObject({
      catalog: { products: 0, readAt: null, sync: null },
      hasDecisions: false,
      firstDraft: null,
      waiting: { review: 0, publish: 0, start: 0 },
      running: { batches: [], count: 0 },
      attention: { conflicts: 0, unmade: 0, uncertain: { calls: 0, costMicros: 0 }, parked: [] },
      spending: { monthMicros: 0, dayCapMicros: 100_000_000, monthCapMicros: 1_000_000_000 },
    })
    const now = new Date()
    const { spending } = Object(await ask('/api/overview'))
    const lastDay = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 0)).getUTCDate()
    expect(spending.dayMicros).toEqual(Array.from({ length: lastDay }, () => 0))
  })

  it('tells the first draft until somebody decides, and what it cost', async () => {
    const { batchId } = await inReview(stage, [someDraft()])
    expect(await ask('/api/overview')).toMatchObject({
      firstDraft: { id: batchId, edits: { in_review: 1 } },
      waiting: { review: 1 },
    })
    await approved(stage, [someDraft({ color: 'Red' })])
    const { hasDecisions, firstDraft, spending } = Object(await ask('/api/overview'))
    expect([hasDecisions, firstDraft, spending.monthMicros]).toEqual([true, null, 80_000])
    expect(spending.dayMicros[spending.today - 1]).toBe(80_000)
  })

  it('tells batches on hold by their reason', async () => {
    for (let number = 0; number < 2; number++) {
      const { id } = await stage.batches.create({
        origin: 'admin',
        scope: { kind: 'all' },
        requestedBy: 'somebody',
        runWhenQuoted: false,
      })
      await stage.batches.park(id, 'No credits.')
    }
    expect(await ask('/api/overview')).toMatchObject({
      attention: { parked: [{ reason: 'No credits.', batches: 2 }] },
    })
  })
})

describe('what stands in the way', () => {
  it('is colour names that nobody can tell, until somebody says what they mean', async () => {
    await stage.mirror.keepMany([someProduct({ colors: ['White', 'Cognac', 'Zzyzx'] })])
    await stage.colorNames.refresh()
    expect(await ask('/api/overview/obstacles')).toEqual({ editors: [], unclearColors: 2 })
    await stage.colors.set('Cognac', { kind: 'color', hex: '#9A463D' }, 'staff 7')
    expect(await ask('/api/overview/obstacles')).toEqual({ editors: [], unclearColors: 1 })
  })
})

describe('proposals for a first draft', () => {
  it('are products of which the local editor can make something, with just that', async () => {
    await stage.mirror.keepMany([
      someProduct({ id: 'plain', title: 'Plain', colors: ['White', 'Navy', 'Red', 'Cognac', 'Striped'] }),
      someProduct({ id: 'hard', title: 'Hard', colors: ['White', 'Cognac', 'Striped'] }),
      someProduct({ id: 'complete', title: 'Complete', colors: ['White'] }),
    ])
    const { proposals } = Object(await ask('/api/overview/proposals'))
    expect(proposals).toEqual([
      {
        productId: 'plain',
        title: 'Plain',
        pictureUrl: 'https://cdn.example/White.jpg?v=1&width=480',
        colors: [
          { label: 'Navy', hex: expect.stringMatching(/^#[0-9A-F]{6}$/) },
          { label: 'Red', hex: expect.stringMatching(/^#[0-9A-F]{6}$/) },
        ],
      },
    ])
  })
})

describe('reading the catalogue again', () => {
  it('asks for a reading, once', async () => {
    expect(await ask('/api/catalog/sync', 'POST')).toMatchObject({ sync: { state: 'planned' } })
    const first = await stage.syncs.latest()
    await ask('/api/catalog/sync', 'POST')
    expect((await stage.syncs.latest())?.id).toBe(first?.id)
    expect(server.nudged).toContain('sync-catalog')
  })
})
