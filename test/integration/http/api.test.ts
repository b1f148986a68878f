import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { usualSettings } from '../../../src/domain/shop-settings.ts'
import {
  admitAll,
  approved,
  beginCall,
  inReview,
  quotedBatch,
  runningBatch,
  type Stage,
  someDraft,
  someShop,
} from '../../support/stage-edits.ts'
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

const missing = '00000000-0000-4000-8000-000000000000'
const get = (url: string) => server.callAs(stage.shopId, { method: 'GET', url })
const post = (url: string, body?: unknown) => server.callAs(stage.shopId, { method: 'POST', url, body })
const patch = (url: string, body: unknown) => server.callAs(stage.shopId, { method: 'PATCH', url, body })
const wireError = {
  error: expect.objectContaining({ code: expect.any(String), message: expect.any(String) }),
}

describe('what cannot be understood', () => {
  it.each<[what: string, url: string, body: unknown]>([
    ['no JSON', '/api/batches', '{"productIds":'],
    ['another shape', '/api/batches', []],
    ['no products', '/api/batches', { productIds: [] }],
    ['products that are no ids', '/api/batches', { productIds: [7] }],
    ['an unknown decision', `/api/candidates/${missing}/decision`, { kind: 'perhaps' }],
    ['no decision', `/api/candidates/${missing}/decision`, {}],
    ['an endless reason', `/api/candidates/${missing}/decision`, { kind: 'reject', reason: 'x'.repeat(501) }],
    [
      'an approval that wants changes',
      `/api/candidates/${missing}/decision`,
      { kind: 'approve', changes: { from: 'candidate' } },
    ],
    [
      'a start from nowhere',
      `/api/candidates/${missing}/decision`,
      { kind: 'redo', changes: { from: 'scratch' } },
    ],
    ['an id that is none', '/api/candidates/7/decision', { kind: 'reject' }],
    ['an id that is none', '/api/batches/7/run', undefined],
    ['a body larger than any that we use', '/api/batches', `"${'x'.repeat(1_000_001)}"`],
  ])('is %s: refused, and said so', async (_what, url, body) => {
    const answer = await post(url, body)
    expect([400, 413, 422]).toContain(answer.status)
    expect(answer.json).toEqual(wireError)
    expect(answer.text).not.toMatch(/\bat .*\.[jt]s:\d/)
  })

  it.each(['/api/batches?after=7', '/api/review?batch=7', '/api/publications?after=x'])(
    'is an address like %s',
    async (url) => {
      expect(await get(url)).toMatchObject({ status: 400, json: wireError })
    },
  )

  it('is an address that nobody serves', async () => {
    expect(await get('/api/nothing')).toMatchObject({ status: 404, json: wireError })
    expect(await server.call({ method: 'GET', url: '/nothing' })).toMatchObject({
      status: 404,
      json: wireError,
    })
  })
})

describe('batches', () => {
  it('are planned, run, paused, resumed and cancelled', async () => {
    const id = await quotedBatch(stage, [someDraft()])
    for (const [order, state] of [
      ['run', 'running'],
      ['pause', 'paused'],
      ['resume', 'running'],
      ['cancel', 'cancelled'],
    ] as const)
      expect(await post(`/api/batches/${id}/${order}`)).toMatchObject({ status: 200, json: { id, state } })
    expect(await post(`/api/batches/${id}/run`)).toMatchObject({
      status: 409,
      json: { error: { code: 'conflict', message: expect.stringContaining('cancelled') } },
    })
  })

  it('take what they are asked for, and tell it', async () => {
    await stage.settings.set({ promptTemplates: { Hoodies: 'Change the {thing} to {looks}.' } })
    const colorways = [{ productId: 'gid://shopify/Product/1', keys: ['[["Color","Navy"]]'] }]
    const angles = [{ productId: 'gid://shopify/Product/1', mediaIds: ['back', 'side'] }]
    const wish = { colorways, angles, template: 'hoodies', quality: 'draft', start: true }
    expect(await post('/api/batches', wish)).toMatchObject({
      status: 201,
      json: {
        state: 'planned',
        asked: { products: 1, colorways: 1, angles: 2, template: 'hoodies', quality: 'draft', start: true },
        quotedAngleEdits: null,
      },
    })
    expect((await post('/api/batches', {})).json).toMatchObject({
      asked: { products: null, colorways: 0, angles: 0, template: null, provider: null, start: false },
    })
  })

  it('are one, however often the same request is sent', async () => {
    const request = { start: true, upToMicros: 40_000, requestId: crypto.randomUUID() }
    const answers = await Promise.all(Array.from({ length: 10 }, () => post('/api/batches', request)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    const { text } = await post('/api/batches', { ...request, requestId: crypto.randomUUID() })
    expect(answers.map((answer) => answer.text)).not.toContain(text)
    const { rows } = await stage.batches.list({ limit: 20 })
    expect(rows.map(({ runUpToMicros, runWhenQuoted }) => [runUpToMicros, runWhenQuoted])).toEqual([
      [40_000n, true],
      [40_000n, true],
    ])
  })

  it.each([
    [{ provider: 'nobody' }, 422, /editor nobody cannot be used/],
    [{ template: 'Capes' }, 422, /no prompt “Capes”/],
    [
      { productIds: ['a'], angles: [{ productId: 'b', mediaIds: ['back'] }] },
      422,
      /the product b are asked for, which is not among/,
    ],
    [{ colorways: [{ productId: 'a', keys: [] }] }, 400, /keys/],
    [{ colours: [] }, 400, /colours/],
  ])('are refused where they ask for what is not there: %j', async (wish, status, message) => {
    expect(await post('/api/batches', wish)).toMatchObject({
      status,
      json: { error: { code: 'invalid_input', message: expect.stringMatching(message) } },
    })
  })

  it('are made once more where they failed, after their price was told', async () => {
    const id = await runningBatch(stage, [someDraft({ product: 'retried' })])
    const [attemptId] = await admitAll(stage)
    await beginCall(stage, attemptId)
    await stage.attempts.fail(attemptId, 'It came to nothing.')
    const url = `/api/batches/${id}/retry`
    // Nobody could make it: there is no editor here.
    expect((await get(url)).json).toEqual({ edits: 0, costMicros: 0, leastMicros: 0, seconds: 0 })
    expect(await post(url)).toMatchObject({ status: 200, json: { edits: 1 } })
    expect(await post(url)).toMatchObject({ status: 200, json: { edits: 0 } })
    await post(`/api/batches/${id}/cancel`)
    expect(await post(url)).toMatchObject({
      status: 409,
      json: { error: { message: expect.stringContaining('cancelled') } },
    })
  })

  it('that are not there are told of', async () => {
    expect(await post(`/api/batches/${missing}/run`)).toMatchObject({ status: 404, json: wireError })
  })

  it('come twenty at a time, with what became of each edit', async () => {
    for (let count = 0; count < 21; count++) await quotedBatch(stage, [])
    const id = await quotedBatch(stage, [someDraft({ skipReason: 'Give it a swatch.' })])
    const first = await get('/api/batches')
    expect(first.json).toMatchObject({ nextAfter: expect.any(String) })
    expect(first.json).toHaveProperty('batches.length', 20)
    expect(first.json).toHaveProperty('batches.0', expect.objectContaining({ id, edits: { skipped: 1 } }))
    const after = first.text.match(/"nextAfter":"([^"]*)"/)?.[1]
    const second = await get(`/api/batches?after=${after}`)
    expect(second.json).toMatchObject({ nextAfter: null })
    expect(second.json).toHaveProperty('batches.length', 2)
    const edit = {
      state: 'skipped',
      reason: 'Give it a swatch.',
      colorwayLabel: 'Navy',
      uncertainMicros: null,
    }
    const edits = `/api/batches/${id}/edits`
    expect((await get(edits)).json).toMatchObject({ edits: [edit], nextAfter: null })
    expect((await get(`${edits}?states=skipped,failed`)).json).toMatchObject({ edits: [edit] })
    expect((await get(`${edits}?states=failed`)).json).toEqual({ edits: [], nextAfter: null })
    expect(await get(`${edits}?states=lost`)).toMatchObject({ status: 400, json: wireError })
    expect((await get(`/api/batches/${id}`)).json).toMatchObject({ id, origin: 'cli', resumeAt: null })
    expect(await get(`/api/batches/${missing}`)).toMatchObject({ status: 404, json: wireError })
  })
})

describe('review', () => {
  it('shows what waits, with links that open', async () => {
    const { candidates } = await inReview(stage, [someDraft()])
    const [{ id, edit }] = candidates
    const key = await server.storage.put(stage.shopId, Buffer.from([0xff, 0xd8, 0xff, 0xe0]))
    await stage.edits.keepSource(edit.id, key)
    const answer = await get('/api/review')
    expect(answer.json).toMatchObject({
      waiting: 1,
      nextAfter: null,
      candidates: [
        {
          id,
          deltaE00: 1.2,
          verdict: 'pass',
          thingHex: expect.stringMatching(/^#[0-9A-F]{6}$/),
          marks: [],
          differenceUrl: expect.stringContaining('/pictures/'),
        },
      ],
    })
    const beforeUrl = answer.text.match(/"beforeUrl":"([^"]*)"/)?.[1] ?? ''
    expect(await server.call({ method: 'GET', url: beforeUrl })).toMatchObject({
      status: 200,
      headers: { 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' },
    })
  })

  it('takes the first decision, and tells the second where the edit stands', async () => {
    const { candidates } = await inReview(stage, [someDraft()])
    const [{ id, edit }] = candidates
    const url = `/api/candidates/${id}/decision`
    const state = 'approved'
    expect(await post(url, { kind: 'approve' })).toMatchObject({
      status: 200,
      json: { editId: edit.id, state },
    })
    expect(await post(url, { kind: 'reject' })).toMatchObject({
      status: 409,
      json: { editId: edit.id, state },
    })
    expect(await post(`/api/candidates/${missing}/decision`, { kind: 'reject' })).toMatchObject({
      status: 404,
    })
  })

  it('takes a decision back, once, and tells where the edit stands after that', async () => {
    const { candidates } = await inReview(stage, [someDraft()])
    const [{ id, edit }] = candidates
    const call = { method: 'DELETE', url: `/api/candidates/${id}/decision` } as const
    const takeBack = () => server.callAs(stage.shopId, call)
    expect(await takeBack()).toMatchObject({ status: 409, json: { editId: edit.id, state: 'in_review' } })
    await post(call.url, { kind: 'reject', reason: 'The colour is off' })
    expect(await takeBack()).toMatchObject({ status: 200, json: { editId: edit.id, state: 'in_review' } })
    expect(await takeBack()).toMatchObject({ status: 409 })
    expect(await stage.candidates.countInReview()).toBe(1)
  })

  it('sends a candidate back to be refined', async () => {
    const { candidates } = await inReview(stage, [someDraft()])
    const [{ id, edit, pictureKey }] = candidates
    const url = `/api/candidates/${id}/decision`
    const changes = { from: 'candidate', instruction: '  ' }
    expect(await post(url, { kind: 'redo', changes })).toMatchObject({
      status: 200,
      json: { state: 'waiting' },
    })
    expect(await stage.edits.get(edit.id)).toMatchObject({
      revision: { pictureKey, instruction: undefined, provider: undefined },
    })
  })

  it.each([
    [{ provider: 'nobody' }, /The editor nobody cannot be used by this shop/],
    [{ instruction: 'Keep the buttons.' }, /No editor can be used by this shop/],
  ])('does not take a redo that nobody could make: %j', async (changes, words) => {
    const { candidates } = await inReview(stage, [someDraft()])
    const answer = await post(`/api/candidates/${candidates[0].id}/decision`, { kind: 'redo', changes })
    expect([400, 422]).toContain(answer.status)
    expect(answer.json).toMatchObject({ error: { message: expect.stringMatching(words) } })
    expect(await stage.candidates.countInReview()).toBe(1)
  })
})

describe('publishing', () => {
  it('writes down what is approved, once, and is taken back only when live', async () => {
    const { batchId } = await approved(stage, [someDraft(), someDraft({ color: 'Sand' })])
    const url = `/api/batches/${batchId}/publish`
    expect((await post(url)).json).toEqual({ publications: 1, pictures: 2 })
    expect((await post(url)).json).toEqual({ publications: 0, pictures: 0 })
    const { rows } = await stage.publications.list({ limit: 2 })
    const undo = `/api/publications/${rows[0]?.id}/undo`
    expect(await post(undo)).toMatchObject({ status: 409, json: wireError })
    expect(await post(`/api/publications/${missing}/undo`)).toMatchObject({ status: 404, json: wireError })
    const [id = ''] = rows.map((publication) => publication.id)
    await stage.publications.begin(id, { mediaIds: [], variantMedia: {} })
    await stage.publications.markAttached(id)
    await stage.publications.markLinked(id)
    await stage.publications.markVerified(id)
    expect(await post(undo)).toMatchObject({ status: 200, json: { undoRequested: true, state: 'verified' } })
    expect(await post(undo)).toMatchObject({ status: 409 })
    expect((await get('/api/publications')).json).toMatchObject({
      publications: [{ id, pictures: [{ colorway: 'Navy' }, { colorway: 'Sand' }] }],
      nextAfter: null,
    })
  })
})

describe('settings', () => {
  const url = '/api/settings'

  it('are changed by name, as text, and all others stay', async () => {
    expect((await get(url)).json).toEqual(usualSettings)
    const changes = { galleryPosition: 'first', translateAltTexts: 'false' }
    const changed = { ...usualSettings, galleryPosition: 'first', translateAltTexts: false }
    expect(await patch(url, changes)).toMatchObject({ status: 200, json: changed })
    expect((await get(url)).json).toEqual(changed)
  })

  it.each([
    [{ galleryPosition: 'first', altTextPattern: '{colour}' }, /knows no \{colour\}.*\{product\}/],
    [{ galleryPosition: 'first', nothing: 'x' }, /no setting nothing/],
    [{ galleryPosition: 1 }, /./],
  ])('stay as they are where one of %j cannot be', async (changes, words) => {
    const { json: before } = await get(url)
    const { status, json } = await patch(url, changes)
    expect([400, 422]).toContain(status)
    expect(json).toMatchObject({ error: { message: expect.stringMatching(words) } })
    expect((await get(url)).json).toEqual(before)
  })
})

it('has the workers told of everything that they have to do', async () => {
  const from = server.nudged.length
  await post('/api/batches', {})
  await post(`/api/batches/${await quotedBatch(stage, [])}/run`)
  const { candidates } = await inReview(stage, [someDraft()])
  await post(`/api/candidates/${candidates[0].id}/decision`, { kind: 'redo' })
  const { batchId } = await approved(stage, [someDraft({ product: 'mug' })])
  await post(`/api/batches/${batchId}/publish`)
  expect(server.nudged.slice(from)).toEqual(['plan-batch', 'admit', 'admit', 'publish'])
})
