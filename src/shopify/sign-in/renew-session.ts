import { setTimeout as sleep } from 'node:timers/promises'
import { unavailable } from '../../domain/errors.ts'
import type { RenewalClaim, SessionStore, ShopSession } from '../../ports/session-store.ts'

/** How long renewals take at most, and how those who wait for one behave. */
export interface RenewalPace {
  /** Longer than a request to the shop may take. */
  readonly leaseMs: number
  readonly lookEveryMs: number
  /** After so long without the winner's result, the others give up. */
  readonly patienceMs: number
}

export const usualRenewalPace: RenewalPace = { leaseMs: 12_000, lookEveryMs: 100, patienceMs: 15_000 }

interface Renewal {
  readonly store: SessionStore
  readonly id: string
  /** What is to be replaced; undefined where there is nothing yet. */
  readonly stale: ShopSession | undefined
  /** Gets the new one from the shop. Nothing is locked meanwhile but the claim. */
  readonly request: (current: ShopSession | undefined) => Promise<ShopSession>
  readonly pace: RenewalPace
}

/**
 * Replaces a session by a new one, which one process of all asks for; the others wait for what it gets.
 * @throws ColorwayError `unavailable` where the winner takes too long, and whatever `request` throws
 */
export const renewSession = async (renewal: Renewal): Promise<ShopSession> => {
  const { store, id, stale, pace } = renewal
  const giveUpAt = performance.now() + pace.patienceMs
  for (;;) {
    const claim = await store.claimRenewal(id, pace.leaseMs)
    const renewed = claim && (await renewClaimed(renewal, claim))
    if (renewed) return renewed
    const current = await store.read(id)
    if (current && current.accessToken !== stale?.accessToken) return current
    if (performance.now() > giveUpAt) throw unavailable('Signing in takes longer than usual: try again.')
    await sleep(pace.lookEveryMs)
  }
}

/** undefined where the claim was lost in the meantime: then somebody else's tokens are newer. */
const renewClaimed = async (
  { store, id, stale, request }: Renewal,
  claim: RenewalClaim,
): Promise<ShopSession | undefined> => {
  try {
    const current = await store.read(id)
    if (current && current.accessToken !== stale?.accessToken) {
      await store.letGo(claim)
      return current
    }
    const renewed = await request(current)
    return (await store.writeRenewed(claim, renewed)) ? renewed : undefined
  } catch (error) {
    await store.letGo(claim)
    throw error
  }
}
