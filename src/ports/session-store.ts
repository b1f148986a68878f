/** A right to call a shop's Admin API, and what is known of whose right it is. */
export interface ShopSession {
  readonly accessToken: string
  /** Where the access token can be renewed without anybody present. */
  readonly refreshToken?: string | undefined
  readonly scopes: readonly string[]
  /** undefined where it does not expire. */
  readonly expiresAt?: Date | undefined
  readonly refreshExpiresAt?: Date | undefined
  /** The staff member's name, without an e-mail address; the app's own session has none. */
  readonly userName?: string | undefined
}

/** The app's own session in a shop; every other id is a staff member's user id. */
export const offlineSessionId = 'offline'

/** The right to be the one who renews a session now. It ends with its lease, or with any other write. */
export interface RenewalClaim {
  readonly id: string
  readonly claimedBy: string
}

/** The sessions of one shop: the app's own, and one for each staff member. */
export interface SessionStore {
  /** @throws ColorwayError `unavailable` where it is sealed with a key that is not set, `bug` where it was tampered with */
  read(id: string): Promise<ShopSession | undefined>
  /** Puts all of it in the place of what was there. Who renews it right now loses the claim. */
  write(id: string, session: ShopSession): Promise<void>
  /**
   * The claim for this long, to one process of all, also on a session that is not there yet; undefined where another
   * one holds it. Nothing is locked in the meantime.
   */
  claimRenewal(id: string, leaseMs: number): Promise<RenewalClaim | undefined>
  /** Writes what the claim was for and gives it back; false, and without effect, where the claim was lost. */
  writeRenewed(claim: RenewalClaim, session: ShopSession): Promise<boolean>
  /** Gives a claim back that came to nothing. */
  letGo(claim: RenewalClaim): Promise<void>
  remove(id: string): Promise<void>
  removeAll(): Promise<void>
}

export interface Sessions {
  forShop(shopId: string): SessionStore
}
