import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { notAllowed } from '../domain/errors.ts'

const lifeMs = 30 * 60_000
/** Links of the same picture stay the same for so long, so that browsers can keep it. */
const roundMs = 15 * 60_000

const claimsShape = z.object({ shopId: z.string(), key: z.string(), expiresAt: z.number() })

/** Addresses of pictures that an `<img>` can load without a session: signed, bound to a shop, short-lived. */
export interface PictureLinks {
  linkTo(shopId: string, key: string): string
  /** @throws ColorwayError `not_allowed` for a link that was forged or has expired */
  read(token: string): { readonly shopId: string; readonly key: string }
}

export const createPictureLinks = (secret: string, now: () => number = Date.now): PictureLinks => {
  const sign = (payload: string): string =>
    createHmac('sha256', secret).update(`picture-link\n${payload}`).digest('base64url')
  return {
    linkTo: (shopId, key) => {
      const expiresAt = Math.ceil((now() + lifeMs) / roundMs) * roundMs
      const payload = Buffer.from(JSON.stringify({ shopId, key, expiresAt })).toString('base64url')
      return `/pictures/${payload}.${sign(payload)}`
    },
    read: (token) => {
      const [payload = '', signature = '', ...rest] = token.split('.')
      const expected = Buffer.from(sign(payload))
      const given = Buffer.from(signature)
      if (rest.length > 0 || expected.length !== given.length || !timingSafeEqual(expected, given))
        throw notAllowed('This picture link is not valid.')
      const claims = claimsShape.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()))
      if (claims.expiresAt < now()) throw notAllowed('This picture link has expired: reload the page.')
      return claims
    },
  }
}
