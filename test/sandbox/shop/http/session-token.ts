import { createHmac, randomUUID } from 'node:crypto'
import type { Shop } from '../model/shop.ts'
import { json, type Route } from './route.ts'

const lifeSeconds = 60

const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url')

/** A session token of the shop's owner, as App Bridge hands it to the app: a JWT good for a minute. */
export const mintSessionToken = ({ domain, apiKey, apiSecret }: Shop): string => {
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    iss: `https://${domain}/admin`,
    dest: `https://${domain}`,
    aud: apiKey,
    sub: '1',
    exp: now + lifeSeconds,
    nbf: now,
    iat: now,
    jti: randomUUID(),
    sid: randomUUID(),
  }
  const signed = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`
  return `${signed}.${createHmac('sha256', apiSecret).update(signed).digest('base64url')}`
}

/** Gives the frame page a fresh token whenever the app asks for one. */
export const sessionToken = (shop: Shop): Route => ({
  method: 'GET',
  path: /^\/admin\/session-token$/,
  answer: () => json({ idToken: mintSessionToken(shop) }, { headers: { 'cache-control': 'no-store' } }),
})
