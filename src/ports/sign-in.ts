/** Who asks: the shop, and the staff member in it. */
export interface Visitor {
  readonly shopId: string
  readonly userId: string
  /** "Ada L."; undefined where the shop does not tell. */
  readonly name: string | undefined
  /** What this staff member may do by way of the app; undefined where the shop does not tell. */
  readonly scopes: readonly string[] | undefined
}

/**
 * Tells who a session token belongs to, once the app has access to their shop.
 * @throws ColorwayError `not_signed_in` where another token may help, `not_allowed` where none will, `unavailable`
 */
export type SignIn = (sessionToken: string) => Promise<Visitor>
