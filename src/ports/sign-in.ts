/** Who asks: the shop, and the staff member in it. */
export interface Visitor {
  readonly shopId: string
  readonly userId: string
}

/** Tells who a session token belongs to. @throws ColorwayError `not_allowed` */
export type SignIn = (sessionToken: string) => Promise<Visitor>
