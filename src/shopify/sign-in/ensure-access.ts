import { appScopes, coversScope } from '../../domain/scopes.ts'
import { offlineSessionId, type Sessions, type ShopSession } from '../../ports/session-store.ts'
import type { ShopRegistry } from '../../ports/shop-registry.ts'
import { joinCalls } from './join-calls.ts'
import { type RenewalPace, renewSession, usualRenewalPace } from './renew-session.ts'
import type { TokenDesk } from './token-desk.ts'

interface EnsureAccessDeps {
  readonly sessions: Sessions
  readonly shops: ShopRegistry
  readonly desk: TokenDesk
  /** Called when a shop that granted no access before does so now. */
  readonly onInstalled: (shopId: string) => Promise<void>
  readonly pace?: RenewalPace
}

/**
 * Makes sure at each visit that the app has access to the visitor's shop. The first visit is the installation: the
 * visitor's session token is exchanged for the app's own tokens. So it is again where the access was lost, or where
 * the app was granted less than it needs.
 */
export const createEnsureAccess = ({
  sessions,
  shops,
  desk,
  onInstalled,
  pace = usualRenewalPace,
}: EnsureAccessDeps) => {
  const join = joinCalls<void>()
  /** The token of each shop that grants too little even when asked anew: it is not asked at every request. */
  const tooLittle = new Map<string, string>()

  const isEnough = (shopId: string, { accessToken, scopes }: ShopSession): boolean =>
    appScopes.every((scope) => coversScope(scopes, scope)) || tooLittle.get(shopId) === accessToken

  return async (shopId: string, sessionToken: string): Promise<void> => {
    const store = sessions.forShop(shopId)
    // In this order: whoever sees the new session also sees that it grants access.
    const session = await store.read(offlineSessionId)
    const shop = await shops.find(shopId)
    if (shop?.access === 'granted' && session && isEnough(shopId, session)) return
    await join(shopId, async () => {
      await shops.greet(shopId)
      let isNew = false
      const request = async (): Promise<ShopSession> => {
        const at = new Date()
        const exchanged = await desk.exchange(shopId, sessionToken)
        isNew = await shops.install(shopId, at)
        return exchanged
      }
      const renewed = await renewSession({ store, id: offlineSessionId, stale: session, request, pace })
      if (!isEnough(shopId, renewed)) tooLittle.set(shopId, renewed.accessToken)
      if (isNew) await onInstalled(shopId)
    })
  }
}

/** The same for the one shop whose own app this is, and whose tokens need no visitor. */
export const ensureOwnAccess = async (
  { shops, onInstalled }: Pick<EnsureAccessDeps, 'shops' | 'onInstalled'>,
  shopId: string,
): Promise<void> => {
  if ((await shops.find(shopId))?.access === 'granted') return
  if (await shops.install(shopId, new Date())) await onInstalled(shopId)
}
