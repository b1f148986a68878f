import type { Sessions, ShopSession } from '../../ports/session-store.ts'
import type { SignIn } from '../../ports/sign-in.ts'
import type { ShopifyApp } from '../shopify-app.ts'
import { type SessionOwner, verifySessionToken } from '../verify-session-token.ts'
import { joinCalls } from './join-calls.ts'
import { type RenewalPace, renewSession, usualRenewalPace } from './renew-session.ts'
import type { TokenDesk } from './token-desk.ts'

interface SignInDeps {
  readonly app: ShopifyApp
  readonly sessions: Sessions
  readonly desk: TokenDesk
  /** Sees to it that the app has access to the visitor's shop. @throws ColorwayError where it cannot have any */
  readonly ensureAccess: (shopId: string, sessionToken: string) => Promise<void>
  readonly pace?: RenewalPace
}

/** A staff member's session is asked for again so long before its end. */
const renewBeforeMs = 60_000

/** Signs visitors in by App Bridge's session tokens; who they are and what they may do is asked for once an hour. */
export const createSignIn = ({
  app,
  sessions,
  desk,
  ensureAccess,
  pace = usualRenewalPace,
}: SignInDeps): SignIn => {
  const join = joinCalls<ShopSession>()

  const readStaff = async (owner: SessionOwner, sessionToken: string): Promise<ShopSession> => {
    const { shopId, userId: id } = owner
    const store = sessions.forShop(shopId)
    const known = await store.read(id)
    if (known?.expiresAt && known.expiresAt.getTime() > Date.now() + renewBeforeMs) return known
    const request = () => desk.exchangeForStaff(owner, sessionToken)
    return join(`${shopId} ${id}`, () => renewSession({ store, id, stale: known, request, pace }))
  }

  return async (sessionToken) => {
    const owner = await verifySessionToken(app, sessionToken)
    await ensureAccess(owner.shopId, sessionToken)
    const { userName: name, scopes } = await readStaff(owner, sessionToken)
    return { ...owner, name, scopes }
  }
}

/** Signs visitors of the one shop in that made the app in its own admin: such an app cannot ask who they are. */
export const createSignInOfOneShop =
  ({ app, ensureAccess }: Pick<SignInDeps, 'app' | 'ensureAccess'>): SignIn =>
  async (sessionToken) => {
    const owner = await verifySessionToken(app, sessionToken)
    await ensureAccess(owner.shopId, sessionToken)
    return { ...owner, name: undefined, scopes: undefined }
  }
