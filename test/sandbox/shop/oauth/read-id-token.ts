import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { Shop } from '../model/shop.ts'

const claimsSchema = z.object({ dest: z.string(), aud: z.string(), sub: z.string(), exp: z.number() })

const decode = (part: string): unknown => {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString())
  } catch {
    return undefined
  }
}

/** The user id that a session token of this shop and app names; undefined where it is not good. */
export const readIdToken = ({ apiKey, apiSecret, domain }: Shop, token: string): string | undefined => {
  const [head = '', body = '', signature] = token.split('.')
  if (createHmac('sha256', apiSecret).update(`${head}.${body}`).digest('base64url') !== signature)
    return undefined
  const claims = claimsSchema.safeParse(decode(body)).data
  if (claims?.aud !== apiKey || claims.dest !== `https://${domain}`) return undefined
  return claims.exp * 1_000 > Date.now() ? claims.sub : undefined
}
