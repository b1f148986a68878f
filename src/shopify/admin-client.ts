import { setTimeout as sleep } from 'node:timers/promises'
import {
  GraphqlQueryError,
  HttpResponseError,
  HttpRetriableError,
  HttpThrottlingError,
  Session,
} from '@shopify/shopify-api'
import { bug, ColorwayError, notAllowed, throttled, unavailable } from '../domain/errors.ts'
import type { AdminDocument } from './admin-document.ts'
import { adminApiVersion, type ShopifyApp } from './shopify-app.ts'

type Values = Readonly<Record<string, unknown>>

/** Sends documents to one shop's Admin API. */
export interface AdminClient {
  /** @throws ColorwayError `throttled`, `unavailable`, `not_allowed`, or `bug` where another API version answers. */
  send<Answer, Variables extends Values>(
    document: AdminDocument<Answer, Variables>,
    variables: NoInfer<Variables>,
  ): Promise<Answer>
}

export interface AdminAccess {
  readonly shopId: string
  /**
   * The token to call with. Told of one that the shop rejected, it answers a renewed one.
   * @throws ColorwayError `not_allowed` where there is none
   */
  readonly readAccessToken: (rejected?: string) => Promise<string>
  /** Told when the shop rejects a renewed token too. */
  readonly loseAccess?: () => Promise<void>
}

const throttleWaitMs = 1_000
const throttleTries = 20

/**
 * Waits while the shop's bucket of points is empty, and repeats a call once whose token was rejected, as that one
 * was certainly not executed; other failures are the caller's to repeat.
 */
export const createAdminClient = (
  app: ShopifyApp,
  { shopId, readAccessToken, loseAccess }: AdminAccess,
): AdminClient => ({
  send: async (document, variables) => {
    let rejected: string | undefined
    for (let tries = 1; ; tries++) {
      const accessToken = await readAccessToken(rejected)
      try {
        return await request(app, { shopId, accessToken }, document, variables)
      } catch (thrown) {
        if (isRejected(thrown) && rejected === undefined) {
          rejected = accessToken
          continue
        }
        if (isRejected(thrown)) await loseAccess?.()
        const error = toColorwayError(thrown, shopId)
        if (error.code !== 'throttled' || tries === throttleTries) throw error
        await sleep(throttleWaitMs)
      }
    }
  },
})

interface Caller {
  readonly shopId: string
  readonly accessToken: string
}

const request = async <Answer, Variables extends Values>(
  app: ShopifyApp,
  { shopId, accessToken }: Caller,
  { name, text }: AdminDocument<Answer, Variables>,
  variables: Variables,
): Promise<Answer> => {
  const id = `offline_${shopId}`
  const session = new Session({ id, shop: shopId, state: '', isOnline: false, accessToken })
  // The library passes the version on, though its type lists releases up to its own only.
  const options = { variables, apiVersion: adminApiVersion }
  const { data, headers } = await new app.clients.Graphql({ session }).request<Answer>(text, options)
  const [version] = headers?.['X-Shopify-Api-Version'] ?? []
  // A retired version is answered by the next one, whose answers our types do not describe.
  if (version !== adminApiVersion) throw bug(`Shopify answered ${name} by its version ${version}.`)
  if (data === undefined) throw bug(`Shopify answered ${name} without data.`)
  return data
}

const isRejected = (error: unknown): boolean =>
  error instanceof HttpResponseError && error.response.code === 401

const toColorwayError = (error: unknown, shopId: string) => {
  if (error instanceof ColorwayError) return error
  if (error instanceof GraphqlQueryError)
    return isThrottled(error)
      ? throttled(`${shopId} has no API points left.`, new Date(Date.now() + throttleWaitMs))
      : bug(`Shopify refused a request to ${shopId}: ${error.message}`, error)
  if (error instanceof HttpThrottlingError)
    return throttled(`${shopId} asks us to slow down.`, new Date(Date.now() + throttleWaitMs))
  if (error instanceof HttpResponseError && !(error instanceof HttpRetriableError)) {
    const { code } = error.response
    if (code === 401 || code === 403)
      return notAllowed(
        `${shopId} no longer accepts our access: open Colorway in its admin to sign in again.`,
      )
  }
  return unavailable(`${shopId} cannot be reached at the moment.`, error)
}

const isThrottled = ({ body }: GraphqlQueryError): boolean =>
  JSON.stringify(body?.['errors'] ?? '').includes('THROTTLED')
