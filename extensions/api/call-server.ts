import type { WireError } from '../../src/http/wire/wire-error.ts'

/** What a call to our server came to. */
export type Answer<T> = { readonly ok: true; readonly value: T } | Failure

export interface Failure {
  readonly ok: false
  /** 0 where no answer arrived at all. */
  readonly status: number
  /** null where it was not our server that answered. */
  readonly error: WireError | null
}

export interface ServerCall {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: object
}

export type CallServer = <T>(call: ServerCall) => Promise<Answer<T>>

interface Options {
  /** Shopify's, of whoever looks at the page; it lives for a minute. */
  readonly idToken: () => Promise<string | null>
  /** That the server is to speak: "fr". */
  readonly language: string
  readonly timeoutMs?: number
}

const silence: Failure = { ok: false, status: 0, error: null }

/**
 * The one way from an extension to our server; Shopify takes a path for one of the app's address. The session token goes
 * with every call, and a fresh one once more where the server takes it for stale (401). Never throws: an unreachable
 * server is an answer, too.
 */
export const createCallServer = ({ idToken, language, timeoutMs = 10_000 }: Options): CallServer => {
  const send = async ({ method, path, body }: ServerCall): Promise<Response> =>
    fetch(path, {
      method,
      headers: {
        authorization: `Bearer ${await idToken()}`,
        'x-colorway-language': language,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
    })
  return async (call) => {
    try {
      const first = await send(call)
      const response = first.status === 401 ? await send(call) : first
      const text = await response.text()
      return response.ok ? { ok: true, value: JSON.parse(text) } : readFailure(response.status, text)
    } catch {
      return silence
    }
  }
}

/** A gateway in our place answers with a page of its own. */
const readFailure = (status: number, text: string): Failure => {
  try {
    const { error }: { readonly error?: WireError } = JSON.parse(text)
    return { ok: false, status, error: error ?? null }
  } catch {
    return { ok: false, status, error: null }
  }
}
