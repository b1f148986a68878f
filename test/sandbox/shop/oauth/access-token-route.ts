import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { json, type Route } from '../http/route.ts'
import type { Shop } from '../model/shop.ts'
import type { GrantKind } from './oauth-desk.ts'
import { readIdToken } from './read-id-token.ts'

const tokenType = (name: string) => z.literal(`urn:shopify:params:oauth:token-type:${name}-access-token`)
const tokenExchange = {
  grant_type: z.literal('urn:ietf:params:oauth:grant-type:token-exchange'),
  subject_token: z.string(),
  expiring: z.enum(['0', '1']).default('0'),
}
const idToken = z.literal('urn:ietf:params:oauth:token-type:id_token')

/** What the app may ask for. The old token's trade for an expiring one is an exchange too. */
const grantSchemas = {
  'exchange-offline': z.object({
    ...tokenExchange,
    subject_token_type: idToken,
    requested_token_type: tokenType('offline'),
  }),
  'exchange-online': z.object({
    ...tokenExchange,
    subject_token_type: idToken,
    requested_token_type: tokenType('online'),
  }),
  migrate: z.object({
    ...tokenExchange,
    subject_token_type: tokenType('offline'),
    requested_token_type: tokenType('offline'),
    expiring: z.literal('1'),
  }),
  refresh: z.object({ grant_type: z.literal('refresh_token'), refresh_token: z.string() }),
  'client-credentials': z.object({ grant_type: z.literal('client_credentials') }),
}

const clientSchema = z.object({ client_id: z.string(), client_secret: z.string() })

/** Where the app gets its tokens. */
export const accessTokenRoute = (shop: Shop): Route => ({
  method: 'POST',
  path: /^\/admin\/oauth\/access_token$/,
  answer: async ({ request }) => {
    if (shop.oauth.answerMs > 0) await sleep(shop.oauth.answerMs)
    const failure = shop.oauth.drawFailure()
    if (failure !== undefined) return refuse('server_error', failure)
    const host = request.headers.get('x-forwarded-host')
    if (host !== null && host !== shop.domain) return refuse('shop_not_found', 404)
    const body: unknown = await request.json().catch(() => undefined)
    const client = clientSchema.safeParse(body).data
    if (client?.client_id !== shop.apiKey || client.client_secret !== shop.apiSecret)
      return refuse('invalid_client')
    return grant(shop, body)
  },
})

const refuse = (error: string, status = 400) =>
  json({ error, error_description: `The request was refused: ${error}.` }, { status })

const grant = (shop: Shop, body: unknown): Response => {
  const { tokens } = shop.oauth
  const give = (kind: GrantKind, issued: object | undefined, otherwise: string): Response => {
    if (issued === undefined) return refuse(otherwise)
    shop.oauth.granted.push(kind)
    return json({ scope: shop.oauth.scopes.join(','), ...issued })
  }
  const exchange = grantSchemas['exchange-offline'].safeParse(body).data
  if (exchange) {
    const issue = () =>
      exchange.expiring === '1' ? tokens.issueOffline() : { access_token: tokens.issueOld() }
    const isGood = readIdToken(shop, exchange.subject_token) !== undefined
    return give('exchange-offline', isGood ? issue() : undefined, 'invalid_subject_token')
  }
  const online = grantSchemas['exchange-online'].safeParse(body).data
  if (online) return give('exchange-online', issueOnline(shop, online.subject_token), 'invalid_subject_token')
  const old = grantSchemas.migrate.safeParse(body).data
  if (old) return give('migrate', tokens.migrate(old.subject_token), 'invalid_subject_token')
  const refresh = grantSchemas.refresh.safeParse(body).data
  if (refresh) return give('refresh', tokens.refresh(refresh.refresh_token), 'invalid_grant')
  return grantSchemas['client-credentials'].safeParse(body).success
    ? give('client-credentials', tokens.issueByCredentials(), 'invalid_request')
    : refuse('invalid_request')
}

/** With who it is, and which of the app's scopes are theirs. */
const issueOnline = (shop: Shop, subjectToken: string) => {
  const userId = readIdToken(shop, subjectToken)
  const member = shop.oauth.staff.find(({ id }) => id === userId)
  return (
    member && {
      ...shop.oauth.tokens.issueOnline(),
      associated_user_scope: member.scopes.filter((scope) => shop.oauth.scopes.includes(scope)).join(','),
      associated_user: {
        id: Number(member.id),
        first_name: member.firstName,
        last_name: member.lastName,
        email: member.email,
        email_verified: true,
        account_owner: member.id === '1',
        locale: 'en',
        collaborator: false,
      },
    }
  )
}
