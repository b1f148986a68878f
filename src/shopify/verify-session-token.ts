import { notAllowed } from '../domain/errors.ts'
import type { Visitor } from '../ports/sign-in.ts'
import type { ShopifyApp } from './shopify-app.ts'

/**
 * Reads App Bridge's session token: signature, expiry and audience are checked.
 * @throws ColorwayError `not_allowed`; the message never holds the token.
 */
export const verifySessionToken = async (app: ShopifyApp, token: string): Promise<Visitor> => {
  try {
    const { dest, sub } = await app.session.decodeSessionToken(token)
    const shopId = app.utils.sanitizeShop(new URL(dest).hostname, true)
    if (shopId) return { shopId, userId: sub }
  } catch {
    // Falls through: the library's message quotes the token.
  }
  throw notAllowed('Your session ended: reload the page.')
}
