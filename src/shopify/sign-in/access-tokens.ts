import { ColorwayError, notAllowed } from '../../domain/errors.ts'
import { offlineSessionId, type Sessions, type ShopSession } from '../../ports/session-store.ts'
import type { ShopRegistry } from '../../ports/shop-registry.ts'
import { explainLostAccess } from './explain-lost-access.ts'
import { joinCalls } from './join-calls.ts'
import { type RenewalPace, renewSession, usualRenewalPace } from './renew-session.ts'
import type { TokenDesk } from './token-desk.ts'

/** The token of the app itself in one shop. */
export interface AccessToken {
  /**
   * The token to call with, renewed where need be. Told of one that the shop rejected, it answers another one.
   * @throws ColorwayError `not_allowed` where there is none, which is noted; `unavailable`
   */
  read(rejected?: string): Promise<string>
  /** Notes that the shop takes no token of ours, so that its work rests. */
  lose(): Promise<void>
}

export interface AccessTokens {
  forShop(shopId: string): AccessToken
}

interface AccessTokensDeps {
  readonly sessions: Sessions
  readonly shops: Pick<ShopRegistry, 'markAccessLost'>
  /** Gets a new session in the place of this one, which may be missing. */
  readonly request: (shopId: string, current: ShopSession | undefined) => Promise<ShopSession>
  readonly pace?: RenewalPace
}

/** Tokens are renewed so long before they expire. */
const renewBeforeMs = 10 * 60_000

/** Longest wait for a renewal by somebody else while the former token is still good. */
const patienceWhileGoodMs = 2_000

/** Tokens of the app's sessions, which are kept for all processes. */
export const createAccessTokens = ({
  sessions,
  shops,
  request,
  pace = usualRenewalPace,
}: AccessTokensDeps): AccessTokens => {
  const join = joinCalls<ShopSession>()
  return {
    forShop: (shopId) => {
      const store = sessions.forShop(shopId)
      const lose = () => shops.markAccessLost(shopId)

      const renew = (stale: ShopSession | undefined, patienceMs: number): Promise<ShopSession> =>
        join(`${shopId} ${patienceMs}`, () =>
          renewSession({
            store,
            id: offlineSessionId,
            stale,
            request: (current) => request(shopId, current),
            pace: { ...pace, patienceMs },
          }).catch(async (error: unknown) => {
            if (isRefusal(error)) await lose()
            throw error
          }),
        )

      return {
        lose,
        read: async (rejected) => {
          const session = await store.read(offlineSessionId)
          if (session === undefined || session.accessToken === rejected || endsWithin(session, 0))
            return (await renew(session, pace.patienceMs)).accessToken
          if (!isOfFormerKind(session) && !endsWithin(session, renewBeforeMs)) return session.accessToken
          const patienceMs = Math.min(patienceWhileGoodMs, pace.patienceMs)
          const renewed = await renew(session, patienceMs).catch((error: unknown) => {
            if (isRefusal(error)) throw error
            return session
          })
          return renewed.accessToken
        },
      }
    },
  }
}

const isRefusal = (error: unknown): boolean => error instanceof ColorwayError && error.code === 'not_allowed'

const endsWithin = ({ expiresAt }: ShopSession, ms: number): boolean =>
  expiresAt !== undefined && expiresAt.getTime() <= Date.now() + ms

/** One that never expires: it is traded once for one that does. */
const isOfFormerKind = ({ expiresAt }: ShopSession): boolean => expiresAt === undefined

/** Renewal of what was got by token exchange. Without a visitor there is no other way to a first one. */
export const renewExchanged =
  (desk: TokenDesk): AccessTokensDeps['request'] =>
  async (shopId, current) => {
    if (current === undefined) throw notAllowed(explainLostAccess(shopId))
    return desk.renew(shopId, current)
  }
