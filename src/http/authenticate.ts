import type { FastifyInstance, FastifyRequest } from 'fastify'
import { notAllowed } from '../domain/errors.ts'
import type { SignIn, Visitor } from '../ports/sign-in.ts'

/** The visitor of each request that was let through. */
const visitors = new WeakMap<FastifyRequest, Visitor>()

/** Lets only requests with a valid session token through to the routes of this scope. */
export const requireVisitor = (scope: FastifyInstance, signIn: SignIn): void => {
  scope.addHook('onRequest', async (request) => {
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
    if (token === undefined) throw notAllowed('Sign in first: open Colorway from your Shopify admin.')
    visitors.set(request, await signIn(token))
  })
}

/** Who made this request. @throws ColorwayError `not_allowed` on a route that nobody guards */
export const visitorOf = (request: FastifyRequest): Visitor => {
  const visitor = visitors.get(request)
  if (!visitor) throw notAllowed('Sign in first: open Colorway from your Shopify admin.')
  return visitor
}
