import { HttpResponseError, RequestedTokenType, type Session } from '@shopify/shopify-api'
import { z } from 'zod'
import { type ColorwayError, notAllowed, notSignedIn, unavailable } from '../../domain/errors.ts'
import type { ShopSession } from '../../ports/session-store.ts'
import type { ShopifyApp } from '../shopify-app.ts'
import { type SessionOwner, sessionEnded } from '../verify-session-token.ts'
import { explainLostAccess } from './explain-lost-access.ts'
import { toShopSession, toStaffSession } from './to-shop-session.ts'

/**
 * Where tokens come from: every call is one request to the shop's token endpoint.
 * @throws ColorwayError `not_signed_in` for a session token that Shopify does not take, `not_allowed` where the shop
 * takes nothing of ours any more, `unavailable` where that is not known.
 */
export interface TokenDesk {
  /** The app's own tokens, which expire and can be renewed. */
  exchange(shopId: string, sessionToken: string): Promise<ShopSession>
  /** What a staff member may do by way of the app, and their name. */
  exchangeForStaff(owner: SessionOwner, sessionToken: string): Promise<ShopSession>
  /** New tokens for old ones; tokens of the former kind, which never expire, are given up for ones that do. */
  renew(shopId: string, session: ShopSession): Promise<ShopSession>
  /** The app's own token in a shop of its own organisation; it lives for a day. */
  issue(shopId: string): Promise<ShopSession>
}

export const createTokenDesk = ({ auth }: ShopifyApp): TokenDesk => ({
  exchange: async (shopId, sessionToken) => {
    const requestedTokenType = RequestedTokenType.OfflineAccessToken
    const ask = () => auth.tokenExchange({ shop: shopId, sessionToken, requestedTokenType, expiring: true })
    return toShopSession(await call(shopId, ask))
  },

  exchangeForStaff: async ({ shopId, userId }, sessionToken) => {
    const requestedTokenType = RequestedTokenType.OnlineAccessToken
    const ask = () => auth.tokenExchange({ shop: shopId, sessionToken, requestedTokenType, expiring: true })
    const session = await call(shopId, ask)
    if (String(session.onlineAccessInfo?.associated_user.id) !== userId) throw notSignedIn(sessionEnded)
    return toStaffSession(session)
  },

  renew: async (shopId, { accessToken, refreshToken }) => {
    const ask = () =>
      refreshToken === undefined
        ? auth.migrateToExpiringToken({ shop: shopId, nonExpiringOfflineAccessToken: accessToken })
        : auth.refreshToken({ shop: shopId, refreshToken })
    return toShopSession(await call(shopId, ask))
  },

  issue: async (shopId) => toShopSession(await call(shopId, () => auth.clientCredentials({ shop: shopId }))),
})

const call = async (shopId: string, ask: () => Promise<{ session: Session }>): Promise<Session> => {
  try {
    const { session } = await ask()
    if (session.accessToken) return session
  } catch (error) {
    throw toColorwayError(error, shopId)
  }
  throw unavailable(`${shopId} answered without a token.`)
}

const refusal = z.object({ error: z.string() })

/** Statuses by which the shop says no to what we hold; anything else may be better next time. */
const refusing: readonly number[] = [400, 401, 403, 404]

/** Neither the answer nor what was sent goes on: both may hold tokens. */
const toColorwayError = (error: unknown, shopId: string): ColorwayError => {
  const { code = 0, body } = error instanceof HttpResponseError ? error.response : {}
  const said = refusal.safeParse(body).data?.error
  if (!refusing.includes(code) || said === 'invalid_client')
    return unavailable(`${shopId} gives no access at the moment.`)
  return said === 'invalid_subject_token' ? notSignedIn(sessionEnded) : notAllowed(explainLostAccess(shopId))
}
