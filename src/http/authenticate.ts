import type { FastifyInstance, FastifyRequest } from 'fastify'
import { notAllowed, notSignedIn } from '../domain/errors.ts'
import { coversScope } from '../domain/scopes.ts'
import type { SignIn, Visitor } from '../ports/sign-in.ts'

/** The visitor of each request that was let through. */
const visitors = new WeakMap<FastifyRequest, Visitor>()

/**
 * Lets only requests with a valid session token through to the routes of this scope: whoever may see the shop's
 * products may look, and only who may change them decides and changes anything.
 */
export const requireVisitor = (scope: FastifyInstance, signIn: SignIn): void => {
  scope.addHook('onRequest', async (request) => {
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
    if (token === undefined) throw notSignedIn('Sign in first: open Colorway from your Shopify admin.')
    const visitor = await signIn(token)
    refuseUnlessAllowed(visitor, request.method)
    visitors.set(request, visitor)
  })
}

/** Methods that change nothing. */
const looking: readonly string[] = ['GET', 'HEAD']

const refuseUnlessAllowed = ({ scopes }: Visitor, method: string): void => {
  if (scopes === undefined) return
  if (!coversScope(scopes, 'read_products'))
    throw notAllowed(
      'Your staff account may not see products: ask the owner of the shop for that permission.',
    )
  if (!looking.includes(method) && !coversScope(scopes, 'write_products'))
    throw notAllowed(
      'Your staff account may look at products, but not change them: ask the owner of the shop for that permission.',
    )
}

/** Who made this request. @throws ColorwayError `not_signed_in` on a route that nobody guards */
export const visitorOf = (request: FastifyRequest): Visitor => {
  const visitor = visitors.get(request)
  if (!visitor) throw notSignedIn('Sign in first: open Colorway from your Shopify admin.')
  return visitor
}

/** As the visitor's decisions and requests are kept: "staff 42 (Ada L.)". */
export const actorOf = (request: FastifyRequest): string => {
  const { userId, name } = visitorOf(request)
  return name === undefined ? `staff ${userId}` : `staff ${userId} (${name})`
}
