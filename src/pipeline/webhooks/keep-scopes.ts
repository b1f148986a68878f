import { unavailable } from '../../domain/errors.ts'
import { offlineSessionId } from '../../ports/session-store.ts'
import type { WebhookDeps } from './webhook-deps.ts'

interface ScopesChange {
  readonly shopId: string
  readonly scopes: readonly string[]
}

/** Longer than two statements take. */
const leaseMs = 5_000

/**
 * The merchant granted or took back rights: keeps what is granted now. Where the token can be renewed without
 * anybody present it counts as expired, so that the next call is made with one that has the new rights.
 */
export const keepScopes = async (
  { sessions }: Pick<WebhookDeps, 'sessions'>,
  { shopId, scopes }: ScopesChange,
): Promise<void> => {
  const own = sessions.forShop(shopId)
  if (!(await own.read(offlineSessionId))) return
  // Whoever renews the session right now writes the scopes that Shopify answers, from before or after.
  const claim = await own.claimRenewal(offlineSessionId, leaseMs)
  if (!claim)
    throw unavailable(`The access to ${shopId} is being renewed: its new rights are kept after that.`)
  const session = await own.read(offlineSessionId)
  if (!session || isSame(session.scopes, scopes)) return own.letGo(claim)
  const isRenewable = session.refreshToken !== undefined
  await own.writeRenewed(claim, { ...session, scopes, ...(isRenewable && { expiresAt: new Date(0) }) })
}

const isSame = (before: readonly string[], now: readonly string[]): boolean =>
  before.toSorted().join() === now.toSorted().join()
