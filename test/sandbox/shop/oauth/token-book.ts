import { randomBytes } from 'node:crypto'
import { createRefreshTokens } from './refresh-tokens.ts'

/** How long new tokens live, in seconds; a test may shorten them. */
export interface TokenLives {
  offline: number
  online: number
  clientCredentials: number
  refresh: number
}

interface AccessToken {
  readonly expiresAt: number
}

/** Shopify's own lives of tokens. */
export const usualLives: TokenLives = {
  offline: 3_600,
  online: 86_399,
  clientCredentials: 86_399,
  refresh: 7_776_000,
}

/** Every token that the shop gave to the app. */
export type TokenBook = ReturnType<typeof createTokenBook>

export const createTokenBook = (lives: TokenLives) => {
  const living = new Map<string, AccessToken>()
  const refreshing = createRefreshTokens()

  /** One that never expires, where no life is given. */
  const issue = (prefix: string, lifeSeconds = Number.POSITIVE_INFINITY): string => {
    const token = `${prefix}_${randomBytes(16).toString('hex')}`
    living.set(token, { expiresAt: Date.now() + lifeSeconds * 1_000 })
    return token
  }

  const isLiving = (token: string): boolean => (living.get(token)?.expiresAt ?? 0) > Date.now()

  const offlineBody = (refreshToken: string) => ({
    access_token: issue('shpat', lives.offline),
    expires_in: lives.offline,
    refresh_token: refreshToken,
    refresh_token_expires_in: lives.refresh,
  })

  return {
    isLiving,
    admit: (token: string) => void living.set(token, { expiresAt: Number.POSITIVE_INFINITY }),
    issueOld: () => issue('shpat'),
    issueOnline: () => ({ access_token: issue('shpua', lives.online), expires_in: lives.online }),
    issueByCredentials: () => ({
      access_token: issue('shpat', lives.clientCredentials),
      expires_in: lives.clientCredentials,
    }),
    issueOffline: () => offlineBody(refreshing.issue(lives.refresh)),
    /** undefined for a refresh token that is not good any more. */
    refresh: (token: string) => {
      const next = refreshing.use(token, lives.refresh)
      return next === undefined ? undefined : offlineBody(next)
    },
    /** Gives an expiring token for one that does not expire, which ends with it. */
    migrate: (token: string) => {
      if (living.get(token)?.expiresAt !== Number.POSITIVE_INFINITY) return undefined
      living.delete(token)
      return offlineBody(refreshing.issue(lives.refresh))
    },
    /** As time does to the ones that expire: those that can be refreshed still can. */
    expireAccessTokens: () => {
      for (const [token, { expiresAt }] of living) if (Number.isFinite(expiresAt)) living.delete(token)
    },
    /** As the merchant does who removes the app. */
    revokeAll: () => {
      living.clear()
      refreshing.revokeAll()
    },
  }
}
