import type { WireDecided } from '../../http/wire/wire-candidate.ts'
import type { WireError } from '../../http/wire/wire-error.ts'

/** What a call came to. `status` is 0 where no answer arrived at all. */
export type ApiResult<T> = { readonly ok: true; readonly value: T } | ApiFailure

export interface ApiFailure {
  readonly ok: false
  readonly status: number
  /** Whether our server said it; false for silence and for a gateway that speaks in its place. */
  readonly answered: boolean
  readonly error: WireError
  /** Where somebody else decided first (409): what the edit is now, if the server said so. */
  readonly decided: WireDecided | null
}

export interface ApiCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly body?: object
}

export type CallApi = <T>(call: ApiCall) => Promise<ApiResult<T>>

interface Dependencies {
  readonly fetch: typeof globalThis.fetch
  /** A fresh session token of App Bridge; it lives for a minute. */
  readonly idToken: () => Promise<string>
  readonly timeoutMs?: number
  /** What is made of each value of an answer, as by `JSON.parse`; without it they stay as they are. */
  readonly revive?: Revive | undefined
}

export type Revive = (name: string, value: unknown) => unknown

export const noAnswer: ApiFailure = {
  ok: false,
  status: 0,
  answered: false,
  error: { code: 'unavailable', message: '' },
  decided: null,
}

const gatewayStatuses: readonly number[] = [0, 502, 503, 504]

/** Whether the server could not be reached, as opposed to having said no. */
export const isUnreachable = (result: ApiResult<unknown>): boolean =>
  !result.ok && !result.answered && gatewayStatuses.includes(result.status)

interface FailureBody {
  readonly error?: WireError
  readonly editId?: string
  readonly state?: WireDecided['state']
}

/** What a refusal carries; nothing where a gateway answered with a page of its own. */
const parseFailure = (text: string, revive?: Revive): FailureBody => {
  try {
    return JSON.parse(text, revive) ?? {}
  } catch {
    return {}
  }
}

/** What a refusal comes to, from its status and its text. */
export const readFailure = (status: number, text: string, revive?: Revive): ApiFailure => {
  const { error, editId, state } = parseFailure(text, revive)
  const decided = editId !== undefined && state !== undefined ? { editId, state } : null
  const answered = error !== undefined || decided !== null
  return { ok: false, status, answered, error: error ?? noAnswer.error, decided }
}

/**
 * The one way to the server. Sends the session token with every call; where the server takes it for stale (401),
 * fetches a new one and tries once more. Never throws: an unreachable server is a result too.
 */
export const createCallApi = ({ fetch, idToken, timeoutMs = 15_000, revive }: Dependencies): CallApi => {
  const send = async ({ method, path, body }: ApiCall): Promise<Response> => {
    const headers: Record<string, string> = { authorization: `Bearer ${await idToken()}` }
    if (body !== undefined) headers['content-type'] = 'application/json'
    return fetch(path, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    })
  }
  return async (call) => {
    try {
      const first = await send(call)
      const response = first.status === 401 ? await send(call) : first
      const text = await response.text()
      if (!response.ok) return readFailure(response.status, text, revive)
      return { ok: true, value: response.status === 204 ? undefined : JSON.parse(text, revive) }
    } catch {
      return noAnswer
    }
  }
}
