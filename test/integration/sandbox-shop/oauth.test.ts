import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { startQuickShop } from './quick-shop.ts'

let shop: SandboxShop
beforeEach(async () => {
  shop = await startQuickShop()
})
afterEach(() => shop.stop())

const answerShape = z.object({
  error: z.string().optional(),
  access_token: z.string().default(''),
  refresh_token: z.string().default(''),
  expires_in: z.number().optional(),
  scope: z.string().optional(),
})

const ask = async (body: Readonly<Record<string, unknown>>) => {
  const client = { client_id: shop.apiKey, client_secret: shop.apiSecret }
  const response = await fetch(`${shop.origin}/admin/oauth/access_token`, {
    method: 'POST',
    body: JSON.stringify({ ...client, ...body }),
  })
  return { status: response.status, ...answerShape.parse(await response.json()) }
}

const tokenType = 'urn:shopify:params:oauth:token-type'
const exchange = (over: Readonly<Record<string, unknown>> = {}) =>
  ask({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: shop.sessionToken(),
    subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
    requested_token_type: `${tokenType}:offline-access-token`,
    expiring: '1',
    ...over,
  })
const refresh = (token: string) => ask({ grant_type: 'refresh_token', refresh_token: token })

describe('the token endpoint', () => {
  it('gives tokens that expire only where they are asked for', async () => {
    expect(await exchange()).toMatchObject({
      status: 200,
      expires_in: 3_600,
      refresh_token: expect.stringMatching(/./),
    })
    const old = await exchange({ expiring: '0' })
    expect(old).toMatchObject({ status: 200, refresh_token: '' })
    expect(old.expires_in).toBeUndefined()
  })

  it('keeps a used refresh token good until the one that came of it is used', async () => {
    const { refresh_token: first } = await exchange()
    await refresh(first)
    const { refresh_token: second } = await refresh(first)
    expect(second).not.toBe('')
    expect(await refresh(second)).toMatchObject({ status: 200 })
    expect(await refresh(first)).toMatchObject({ status: 400, error: 'invalid_grant' })
  })

  it('trades a token that never ends once', async () => {
    const { access_token: old } = await exchange({ expiring: '0' })
    const offline = `${tokenType}:offline-access-token`
    const trade = () => exchange({ subject_token: old, subject_token_type: offline })
    expect(await trade()).toMatchObject({ status: 200, expires_in: 3_600 })
    expect(shop.oauth.tokens.isLiving(old)).toBe(false)
    expect(await trade()).toMatchObject({ status: 400, error: 'invalid_subject_token' })
  })

  it.each([
    ['another secret', { client_secret: 'another' }, 'invalid_client'],
    ['no session token', { subject_token: 'eyJ' }, 'invalid_subject_token'],
    ['an unknown grant', { grant_type: 'password' }, 'invalid_request'],
  ])('refuses %s', async (_what, over, error) => {
    expect(await exchange(over)).toMatchObject({ status: 400, error })
  })

  it('refuses everything that was revoked, and the Admin API does so too', async () => {
    const { access_token: token, refresh_token: refreshToken } = await exchange()
    const call = () =>
      fetch(`${shop.origin}/admin/api/2026-10/graphql.json`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-shopify-access-token': token },
        body: JSON.stringify({ query: '{ shop { name } }' }),
      })
    expect((await call()).status).toBe(200)
    shop.oauth.tokens.revokeAll()
    expect((await call()).status).toBe(401)
    expect(await refresh(refreshToken)).toMatchObject({ status: 400 })
  })
})
