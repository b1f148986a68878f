import { createHmac, randomUUID } from 'node:crypto'
import type { Shop } from '../model/shop.ts'
import { shopOwner } from '../oauth/staff.ts'
import { json, type Route } from './route.ts'

const lifeSeconds = 60

const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url')

/** A session token as App Bridge hands it to the app: a JWT good for a minute. */
export const mintSessionToken = (
  { domain, apiKey, apiSecret }: Pick<Shop, 'domain' | 'apiKey' | 'apiSecret'>,
  userId: string = shopOwner.id,
): string => {
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    iss: `https://${domain}/admin`,
    dest: `https://${domain}`,
    aud: apiKey,
    sub: userId,
    exp: now + lifeSeconds,
    nbf: now,
    iat: now,
    jti: randomUUID(),
    sid: randomUUID(),
  }
  const signed = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`
  return `${signed}.${createHmac('sha256', apiSecret).update(signed).digest('base64url')}`
}

/** Gives the frame page a fresh token whenever the app asks for one; `?staff=ID` is who opens it. */
export const sessionToken = (shop: Shop): Route => ({
  method: 'GET',
  path: /^\/admin\/session-token$/,
  answer: ({ url }) => {
    const idToken = mintSessionToken(shop, url.searchParams.get('staff') ?? undefined)
    return json({ idToken }, { headers: { 'cache-control': 'no-store' } })
  },
})
