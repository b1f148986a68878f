import { ColorwayError } from '../domain/errors.ts'
import type { AdminDocument, DocumentVariables } from './admin-document.ts'
import { type CallOutcome, readAnswer } from './read-answer.ts'
import { adminApiVersion } from './shopify-app.ts'

export interface AdminCall<Answer> {
  readonly shopId: string
  /** Where the Admin API really answers, in place of the shop's own domain; undefined for Shopify itself. */
  readonly adminOrigin: string | undefined
  readonly accessToken: string
  readonly document: AdminDocument<Answer, never>
  readonly variables: DocumentVariables
  readonly signal: AbortSignal
}

/**
 * Calls the Admin API once. `fetch` keeps connections open and uses them again by itself.
 * @throws ColorwayError as `readAnswer` does
 */
export const callAdmin = async <Answer>(call: AdminCall<Answer>): Promise<CallOutcome<Answer>> => {
  const { shopId, adminOrigin = `https://${shopId}`, accessToken, document, variables, signal } = call
  try {
    const response = await fetch(new URL(`/admin/api/${adminApiVersion}/graphql.json`, adminOrigin), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'x-shopify-access-token': accessToken,
      },
      body: JSON.stringify({ query: document.text, variables }),
      redirect: 'manual',
      signal,
    })
    return readAnswer<Answer>({ shopId, name: document.name, response, body: await response.text() })
  } catch (error) {
    if (error instanceof ColorwayError) throw error
    return { kind: wasNeverSent(error) ? 'never-sent' : 'unknown', cause: error }
  }
}

/** Failures before there was a connection, as Node and its fetch name them. */
const beforeConnecting = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]

const wasNeverSent = (error: unknown): boolean => {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && beforeConnecting.includes(String(cause.code))
}
