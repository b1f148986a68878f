import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { someProduct } from '../../support/some-product.ts'
import { quotedBatch, type Stage, someDraft, someShop } from '../../support/stage-edits.ts'
import { type Call, type OpenServer, openServer } from './open-server.ts'

let server: OpenServer
let stage: Stage
beforeAll(async () => {
  server = await openServer()
  stage = await someShop(server)
  await stage.mirror.keepMany([someProduct({ colors: ['Cognac', 'Navy', 'Navvy'] })])
  await stage.colorNames.refresh()
})
afterAll(() => server.close())

const call = (method: Call['method'], path: string, body?: unknown) =>
  server.callAs(stage.shopId, { method, url: `/api/colors${path}`, ...(body !== undefined && { body }) })

describe('the colours of a shop', () => {
  it('come with what each means, and what it may mean', async () => {
    const { json } = await call('GET', '')
    expect(json).toMatchObject({
      colors: [
        {
          name: 'cognac',
          kind: 'ambiguous',
          hex: null,
          isUnclear: true,
          suggestions: [{ hex: '#9A463D' }, { hex: '#B5703C' }],
        },
        { name: 'navvy', kind: 'unknown', suggestions: [{ label: 'navy' }] },
        { name: 'navy', kind: 'color', origin: 'name', isUnclear: false, suggestions: [], entry: null },
      ],
      nextAfter: null,
      counts: { all: 3, unclear: 2, own: 0 },
    })
  })

  it('are explained in any spelling, which tells what comes of open pictures', async () => {
    await quotedBatch(stage, [
      someDraft({ product: 'a', color: 'Cognac', skipReason: 'nobody knows' }),
      someDraft({ product: 'b', color: 'Cognac' }),
    ])
    const { json } = await call('PUT', `/${encodeURIComponent('COGNAC')}`, { kind: 'color', hex: '9a463d' })
    expect(json).toMatchObject({
      color: { name: 'cognac', kind: 'color', hex: '#9A463D', origin: 'dictionary', isUnclear: false },
      edits: { waiting: 1, skipped: 1 },
    })
    const gone = await call('DELETE', '/cognac')
    expect(gone.json).toMatchObject({ color: { kind: 'ambiguous', entry: null } })
    expect((await call('DELETE', '/cognac')).status).toBe(404)
  })

  it('take no hex that is none: said of the field', async () => {
    const { status, json } = await call('PUT', '/navy', { kind: 'color', hex: 'blueish' })
    expect(status).toBe(422)
    expect(json).toMatchObject({ error: { fields: { hex: expect.stringContaining('blueish') } } })
    expect(await stage.colors.list()).toEqual([])
  })

  it.each(['?only=nothing', '?after=navy', `?search=${'x'.repeat(300)}`])(
    'are not listed by %s',
    async (wrong) => {
      expect((await call('GET', wrong)).status).toBe(400)
    },
  )
})
