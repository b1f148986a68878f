import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { someProduct } from '../../support/some-product.ts'
import { approved, type Stage, someDraft, someShop } from '../../support/stage-edits.ts'
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

const get = (url: string) => server.callAs(stage.shopId, { method: 'GET', url })
const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true })

const product = someProduct({
  id: 'gid://shopify/Product/tee',
  title: 'The "tee", 1',
  colors: ['White', 'Navy'],
})
const stageNavy = async () => {
  await stage.mirror.keepMany([product])
  return approved(stage, [someDraft({ color: 'Navy' })])
}

describe('the results', () => {
  it('are a file whose pictures open without a session, for every variant of the colorway', async () => {
    const bytes = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 7])
    const key = await server.storage.put(stage.shopId, bytes)
    await stageNavy()
    await server.db.candidate.updateMany({ where: { shopId: stage.shopId }, data: { pictureKey: key } })
    const { status, headers, text } = await get('/api/exports/results?linksForDays=2')
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="colorway-results.csv"',
      'cache-control': 'no-store',
    })
    const rows = rowsOf(text)
    expect(rows.map((row) => [row['Title'], row['Option1 value'], row['Option2 value']])).toEqual([
      [product.title, 'White', 'S'],
      ['', 'White', 'M'],
      ['', 'Navy', 'S'],
      ['', 'Navy', 'M'],
    ])
    const [white, navy] = [rows[0]['Variant image URL'], rows[2]['Variant image URL']]
    expect(white).toBe('https://cdn.example/White.jpg?v=1')
    expect(rows[3]['Variant image URL']).toBe(navy)
    expect(rows[1]).toMatchObject({ 'Product image URL': navy, 'Image alt text': 'The tee, Navy' })
    const { pathname } = new URL(navy)
    expect(await server.call({ method: 'GET', url: pathname })).toMatchObject({ status: 200 })
    const claims = JSON.parse(
      Buffer.from(pathname.split('/').at(-1)?.split('.')[0] ?? '', 'base64url').toString(),
    )
    const days = (claims.expiresAt - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(1.99)
    expect(days).toBeLessThan(2.02)
  })

  it('of a batch, for Matrixify, have a name that tells it what is in them', async () => {
    const { batchId } = await stageNavy()
    await approved(stage, [someDraft({ color: 'Sand' })])
    const { headers, text } = await get(`/api/exports/results?for=matrixify&batch=${batchId}`)
    expect(headers['content-disposition']).toBe('attachment; filename="colorway-Products.csv"')
    expect(rowsOf(text)).toMatchObject([
      { ID: 'tee', 'Option1 Value': 'Navy', 'Option2 Value': 'S', 'Image Command': 'MERGE' },
      { ID: 'tee', 'Option1 Value': 'Navy', 'Option2 Value': 'M', 'Image Command': '' },
    ])
  })

  it.each(['for=etsy', 'state=rejected', 'linksForDays=8', 'batch=x'])(
    'are not asked for by %s',
    async (query) => {
      expect((await get(`/api/exports/results?${query}`)).status).toBe(400)
    },
  )
})

describe('the logs', () => {
  it('of decisions and of money are files', async () => {
    await stageNavy()
    const decisions = await get('/api/exports/decisions')
    expect(decisions.headers['content-disposition']).toBe('attachment; filename="colorway-decisions.csv"')
    expect(rowsOf(decisions.text)).toMatchObject([
      {
        product: 'The tee',
        handle: 'tee',
        decision: 'approve',
        by: 'a test',
        'delta e2000': '1.20',
        'attempt usd': '0.040000',
      },
    ])
    const ledger = await get('/api/exports/ledger')
    expect(ledger.headers['content-disposition']).toBe('attachment; filename="colorway-ledger.csv"')
    expect(rowsOf(ledger.text)).toMatchObject([
      { product: 'The tee', state: 'settled', 'settled usd': '0.040000' },
    ])
  })

  it.each(['decisions', 'ledger'])('of %s want days in their order, and are of those days', async (name) => {
    await stageNavy()
    expect(await get(`/api/exports/${name}?from=2026-11-20&to=2026-11-10`)).toMatchObject({ status: 422 })
    expect(rowsOf((await get(`/api/exports/${name}?to=2020-01-01`)).text)).toEqual([])
  })
})
