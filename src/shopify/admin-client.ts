import { setTimeout as sleep } from 'node:timers/promises'
import {
  GraphqlQueryError,
  HttpResponseError,
  HttpRetriableError,
  HttpThrottlingError,
  Session,
} from '@shopify/shopify-api'
import type { z } from 'zod'
import { bug, notAllowed, throttled, unavailable } from '../domain/errors.ts'
import { adminApiVersion, type ShopifyApp } from './shopify-app.ts'

/** A GraphQL document with the shape that its answer must have. */
export interface AdminDocument<Answer extends z.ZodType> {
  readonly text: string
  readonly answer: Answer
}

/** Sends documents to one shop's Admin API. */
export interface AdminClient {
  /** @throws ColorwayError `throttled`, `unavailable`, `not_allowed`, or `bug` where the answer has another shape. */
  send<Answer extends z.ZodType>(
    document: AdminDocument<Answer>,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<z.infer<Answer>>
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
        const data = await request(app, { shopId, accessToken, text: document.text, variables })
        return parseAnswer(document, data)
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

interface AdminRequest {
  readonly shopId: string
  readonly accessToken: string
  readonly text: string
  readonly variables: Readonly<Record<string, unknown>>
}

const request = async (
  app: ShopifyApp,
  { shopId, accessToken, text, variables }: AdminRequest,
): Promise<unknown> => {
  const id = `offline_${shopId}`
  const session = new Session({ id, shop: shopId, state: '', isOnline: false, accessToken })
  // The library passes the version on, though its type lists releases up to its own only.
  const options = { variables, apiVersion: adminApiVersion }
  return (await new app.clients.Graphql({ session }).request<unknown>(text, options)).data
}

const isRejected = (error: unknown): boolean =>
  error instanceof HttpResponseError && error.response.code === 401

const parseAnswer = <Answer extends z.ZodType>({ text, answer }: AdminDocument<Answer>, data: unknown) => {
  const parsed = answer.safeParse(data)
  if (parsed.success) return parsed.data
  const operation = /(query|mutation) (\w+)/.exec(text)?.[2]
  throw bug(`Shopify answered ${operation} in a shape that we do not know: ${parsed.error.message}`)
}

const toColorwayError = (error: unknown, shopId: string) => {
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
