import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSealer } from '../../../src/database/sealing/sealer.ts'
import { createProviderAccounts } from '../../../src/database/stores/provider-account-store.ts'
import { accountBroken, invalidInput, unavailable } from '../../../src/domain/errors.ts'
import { keepSecret } from '../../support/hear.ts'
import { type Stage, someQuote, someShop } from '../../support/stage-edits.ts'
import { type OpenServer, openServer } from './open-server.ts'

/** What the providers say of any key. */
let answer: () => Promise<'accepted' | 'unchecked'> = async () => 'accepted'
let server: OpenServer
let stage: Stage
beforeAll(async () => {
  server = await openServer({ check: () => answer() })
  stage = await someShop(server)
})
afterAll(() => server.close())

const apiKey = 'sk-wavespeed-0123456789abcdef'
keepSecret(apiKey)
const accounts = () => createProviderAccounts(server.db, createSealer({ current: Buffer.alloc(32, 'test') }))

const set = (provider: string, body: unknown) =>
  server.callAs(stage.shopId, { method: 'PUT', url: `/api/editors/${provider}`, body })

describe('a shop’s own key for a provider', () => {
  it('is kept sealed, opens for its shop alone, and is told to nobody', async () => {
    const answer = await set('wavespeed', { apiKey: ` ${apiKey} `, model: 'some/model' })
    expect(answer.status).toBe(200)
    expect(answer.json).toMatchObject({ keys: [{ provider: 'wavespeed', model: 'some/model' }] })
    expect(answer.text).not.toContain(apiKey)
    const row = await server.db.providerAccount.findFirstOrThrow({ where: { shopId: stage.shopId } })
    expect(Buffer.from(row.sealedKey).includes(apiKey)).toBe(false)
    expect(await accounts().forShop(stage.shopId).open()).toMatchObject([{ provider: 'wavespeed', apiKey }])
    const other = await someShop(server)
    expect(await accounts().forShop(other.shopId).open()).toEqual([])
    await server.db.providerAccount.create({
      data: { ...row, sealedKey: Buffer.from(row.sealedKey), shopId: other.shopId },
    })
    expect(await accounts().forShop(other.shopId).open()).toEqual([])
  })

  it('has the models, price and limits of its own plan', async () => {
    const own = await someShop(server)
    const body = { apiKey, draftModel: ' some/draft ', priceUsd: 0.061, startsPerMinute: 500, atOnce: 300 }
    const answer = await server.callAs(own.shopId, { method: 'PUT', url: '/api/editors/wavespeed', body })
    const plan = { draftModel: 'some/draft', startsPerMinute: 500, atOnce: 300 }
    expect(answer.json).toMatchObject({ keys: [{ ...plan, model: null, priceMicros: 61_000 }] })
    expect(await accounts().forShop(own.shopId).open()).toMatchObject([
      { ...plan, model: undefined, priceMicros: 61_000n },
    ])
    const wrong = { ...body, atOnce: 0 }
    const refused = await server.callAs(own.shopId, {
      method: 'PUT',
      url: '/api/editors/wavespeed',
      body: wrong,
    })
    expect(refused.status).toBe(400)
  })

  it('takes the place of an earlier one, and goes when it is removed', async () => {
    await set('segmind', { apiKey: 'first-key-0000' })
    await set('segmind', { apiKey: 'second-key-000' })
    const opened = await accounts().forShop(stage.shopId).open()
    expect(opened.filter(({ provider }) => provider === 'segmind')).toMatchObject([
      { apiKey: 'second-key-000' },
    ])
    const gone = { method: 'DELETE', url: '/api/editors/segmind' } as const
    expect((await server.callAs(stage.shopId, gone)).status).toBe(200)
    expect((await server.callAs(stage.shopId, gone)).status).toBe(404)
  })

  it.each([
    ['of a provider that there is not', 'nobody', { apiKey }],
    ['that is empty', 'pixazo', { apiKey: '  ' }],
    ['with a space in it', 'pixazo', { apiKey: 'two words of it' }],
    ['that is too long', 'pixazo', { apiKey: 'x'.repeat(501) }],
  ])('%s is refused with what to do', async (_what, provider, body) => {
    const { status, json } = await set(provider, body)
    expect(status).toBe(422)
    expect(json).toMatchObject({ error: { code: 'invalid_input' } })
    expect(await server.db.providerAccount.count({ where: { provider } })).toBe(0)
  })

  it('is asked for first: one that is not accepted is not kept, and said so of its field', async () => {
    const own = await someShop(server)
    const put = (body: unknown) =>
      server.callAs(own.shopId, { method: 'PUT', url: '/api/editors/segmind', body })
    answer = () => Promise.reject(accountBroken('Segmind does not accept the key.'))
    expect(await put({ apiKey })).toMatchObject({
      status: 422,
      json: { error: { fields: { apiKey: expect.stringContaining('does not accept') } } },
    })
    answer = () => Promise.reject(invalidInput('Colorway does not know the model.'))
    expect(await put({ apiKey, model: 'x' })).toMatchObject({
      status: 422,
      json: { error: { fields: { model: 'Colorway does not know the model.' } } },
    })
    answer = () => Promise.reject(unavailable('Segmind could not be reached.'))
    expect(await put({ apiKey })).toMatchObject({ status: 503, json: { error: { code: 'unavailable' } } })
    expect(await accounts().forShop(own.shopId).list()).toEqual([])
    expect(await put({ apiKey, untested: true })).toMatchObject({
      status: 200,
      json: { keyTest: 'untested' },
    })
    answer = async () => 'unchecked'
    expect(await put({ apiKey })).toMatchObject({ status: 200, json: { keyTest: 'unchecked' } })
    answer = async () => 'accepted'
  })

  it('stays where only what its plan says changes, and has to be there', async () => {
    const own = await someShop(server)
    const put = (provider: string, body: unknown) =>
      server.callAs(own.shopId, { method: 'PUT', url: `/api/editors/${provider}`, body })
    await put('pixazo', { apiKey })
    await put('pixazo', { atOnce: 7 })
    expect(await accounts().forShop(own.shopId).open()).toMatchObject([{ apiKey, atOnce: 7 }])
    expect(await put('segmind', { atOnce: 7 })).toMatchObject({
      status: 422,
      json: { error: { fields: { apiKey: expect.any(String) } } },
    })
    expect(await put('pixazo', { atOnce: 0.5, priceUsd: 101 })).toMatchObject({
      status: 400,
      json: {
        error: { fields: { atOnce: expect.stringContaining('whole'), priceUsd: expect.any(String) } },
      },
    })
  })

  it('lets batches go on that were parked for want of a good one', async () => {
    const own = await someShop(server)
    const { id } = await own.batches.create({
      origin: 'cli',
      scope: { kind: 'all' },
      requestedBy: 'a test',
      runWhenQuoted: false,
    })
    await own.batches.quote(id, { ...someQuote, edits: 0 })
    await own.batches.run(id, 'a test')
    await own.batches.parkRunning('The key is not accepted.', undefined)
    await server.callAs(own.shopId, { method: 'PUT', url: '/api/editors/pixazo', body: { apiKey } })
    expect(await own.batches.get(id)).toMatchObject({ state: 'running' })
  })
})
