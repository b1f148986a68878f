import type { Session } from '@shopify/shopify-api'
import type { ShopSession } from '../../ports/session-store.ts'

/** The app's own session, as the token endpoint answers it. */
export const toShopSession = (session: Session): ShopSession => ({
  accessToken: session.accessToken ?? '',
  refreshToken: session.refreshToken,
  scopes: listScopes(session.scope),
  expiresAt: session.expires,
  refreshExpiresAt: session.refreshTokenExpires,
})

/** What a staff member may do is asked for anew after so long, though the token lives for a day. */
const trustedForMs = 3_600_000

/** A staff member's session, with their own scopes. Nothing is kept of them but their id and name. */
export const toStaffSession = ({ accessToken = '', onlineAccessInfo, expires }: Session): ShopSession => ({
  accessToken,
  scopes: listScopes(onlineAccessInfo?.associated_user_scope),
  expiresAt: new Date(Math.min(expires?.getTime() ?? 0, Date.now() + trustedForMs)),
  userName: onlineAccessInfo && nameStaff(onlineAccessInfo.associated_user),
})

interface StaffName {
  readonly first_name?: string | null
  readonly last_name?: string | null
}

/** "Ada L."; undefined where there is no name, or an e-mail address in its place. */
export const nameStaff = ({ first_name: first, last_name: last }: StaffName): string | undefined => {
  const initial = last?.trim().slice(0, 1)
  const name = [first?.trim(), initial && `${initial}.`].filter(Boolean).join(' ')
  return name === '' || name.includes('@') ? undefined : name
}

const listScopes = (scopes = ''): string[] => scopes.split(',').filter((scope) => scope !== '')
