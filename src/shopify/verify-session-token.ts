import { z } from 'zod'
import { notSignedIn } from '../domain/errors.ts'
import type { ShopifyApp } from './shopify-app.ts'

/** Whose session it is. */
export interface SessionOwner {
  readonly shopId: string
  readonly userId: string
}

export const sessionEnded = 'Your session ended: reload the page.'

const shopUrl = z.url({ protocol: /^https$/, hostname: /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/ })

/** The library checks expiry and not-before only where they are there. */
const claimsShape = z.object({
  iss: shopUrl,
  dest: shopUrl,
  sub: z.string().regex(/^\d+$/),
  exp: z.number(),
  nbf: z.number(),
})

/**
 * Reads App Bridge's session token: signature, audience, expiry, not-before and shop are checked.
 * @throws ColorwayError `not_signed_in`; the message never holds the token.
 */
export const verifySessionToken = async (app: ShopifyApp, token: string): Promise<SessionOwner> => {
  try {
    const { iss, dest, sub } = claimsShape.parse(await app.session.decodeSessionToken(token))
    const shopId = app.utils.sanitizeShop(new URL(dest).hostname, true)
    if (shopId && new URL(iss).hostname === shopId) return { shopId, userId: sub }
  } catch {
    // Falls through: the library's message quotes the token.
  }
  throw notSignedIn(sessionEnded)
}
