import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { approved, published, type Stage, someDraft, someShop } from '../../support/stage-edits.ts'
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

const colors = ['Navy', 'Sand', 'Moss', 'Rust']
const get = (url: string) => server.callAs(stage.shopId, { method: 'GET', url })
const post = (url: string, body?: object) => server.callAs(stage.shopId, { method: 'POST', url, body })
const stageTee = () =>
  approved(
    stage,
    colors.map((color) => someDraft({ color })),
  )

describe('what was published', () => {
  it('is listed with signed pictures, taken back and put live again after a look at what that comes to', async () => {
    const { batchId, candidates } = await stageTee()
    const [live] = await published(stage)
    const page = await get('/api/published?show=live')
    expect(page.json).toMatchObject({
      products: [
        {
          productTitle: 'The tee',
          pictures: ['Moss', 'Navy', 'Rust', 'Sand'].map((colorwayLabel) => ({
            colorwayLabel,
            standing: 'live',
            publicationId: live,
            requestedBy: 'a test',
            afterUrl: expect.stringMatching(/^\/pictures\//),
            feed: { size: 'problem', sidePx: 8, label: 'unknown', altText: 'pass' },
          })),
        },
      ],
      nextAfter: null,
      publishers: ['a test'],
      attention: 1,
    })
    const edits = candidates.slice(0, 2).map(({ edit }) => edit.id)
    expect((await post('/api/undo/preview', { batch: batchId })).json).toMatchObject({
      pictures: 4,
      products: 1,
    })
    expect((await post('/api/undo/preview', { edits })).json).toEqual({
      pictures: 2,
      products: 1,
      titles: ['The tee'],
    })
    await post('/api/undo', { edits })
    await stage.publications.markUndone(live, { editIds: edits, notes: undefined })
    expect((await post('/api/redo/preview', { batch: batchId })).json).toMatchObject({ pictures: 2 })
    expect((await post('/api/redo', { batch: batchId })).json).toEqual({ publications: 1, pictures: 2 })
  })

  it('has what failed published once more, and what is in conflict left', async () => {
    const { candidates } = await stageTee()
    const [planned] = await stage.publications.plan({ requestedBy: 'a test' })
    await stage.publications.markFailed(planned.id, 'No permission.')
    const edits = candidates.map(({ edit }) => edit.id)
    expect((await post('/api/publish', { edits })).json).toEqual({ publications: 1, pictures: 4 })
    const { rows } = await stage.publications.list({ limit: 1 })
    await stage.publications.markConflict(rows[0].id, 'Somebody was here.')
    expect((await post(`/api/edits/${edits[0]}/leave`)).json).toMatchObject({ state: 'cancelled' })
    expect(await post(`/api/edits/${edits[0]}/leave`)).toMatchObject({ status: 409 })
  })

  it.each(['show=everything', 'batch=x', 'search='])('is not asked for by %s', async (query) => {
    expect((await get(`/api/published?${query}`)).status).toBe(400)
  })
})

describe('the log', () => {
  it('tells the same of moments in one line, and goes on from it', async () => {
    await stageTee()
    await published(stage)
    const { json } = await get('/api/activity')
    expect(json).toMatchObject({
      lines: [
        { deed: 'published', count: 4, productCount: 1, actor: 'a test' },
        { deed: 'approved', count: 4, products: [{ title: 'The tee', colorways: expect.any(Array) }] },
        { deed: 'startedBatch', count: 1, quotedEdits: 4 },
        { deed: 'plannedBatch', count: 1, origin: 'cli' },
      ],
      nextAfter: null,
      actors: ['a test'],
    })
    const settings = await get('/api/activity?group=settings')
    expect(settings.json).toMatchObject({ lines: [] })
  })

  it('is one file of single events, with moments of UTC', async () => {
    await stageTee()
    const { status, headers, text } = await get('/api/activity/export?group=review')
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    const [header, ...rows] = text.trim().split('\r\n')
    expect(header).toMatch(/^at \(UTC\),who,what,product,/)
    expect(rows).toHaveLength(4)
    for (const row of rows)
      expect(row).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z,a test,approved,The tee,/)
  })

  it('wants days in their order', async () => {
    const refused = await get('/api/activity?from=2026-11-20&to=2026-11-10')
    expect(refused).toMatchObject({ status: 422 })
    expect((await get('/api/activity/export?from=2026-11-20&to=2026-11-10')).status).toBe(422)
  })
})
