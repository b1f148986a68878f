import { type ColorwayError, unavailable, unknownOutcome } from '../domain/errors.ts'
import type { HttpAnswer } from './http-answer.ts'
import { wasNeverSent } from './never-sent.ts'
import { readCapped } from './read-capped.ts'

export interface ProviderCall {
  /** The provider, as its own pages write it. */
  readonly title: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** Posted as JSON; undefined makes it a GET, which can be repeated freely. */
  readonly body: unknown
  readonly timeoutMs: number
  readonly maxBytes: number
  readonly signal: AbortSignal
}

/**
 * Makes one call and reads its whole answer, whatever the status. No redirect is followed, so that a key
 * never reaches another origin.
 * @throws ColorwayError `unavailable` for a POST that certainly never arrived and for every GET that broke;
 *   `unknown_outcome` for every other POST that broke
 */
export const sendCall = async (send: typeof fetch, call: ProviderCall): Promise<HttpAnswer> => {
  const { title, url, headers, body, timeoutMs, maxBytes, signal } = call
  if (signal.aborted) throw unavailable(`The call to ${title} was stopped before it was made.`)
  const deadline = AbortSignal.timeout(timeoutMs)
  const post = { method: 'POST', body: JSON.stringify(body) }
  try {
    const response = await send(url, {
      ...(body === undefined ? {} : post),
      headers: {
        ...headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      redirect: 'manual',
      signal: AbortSignal.any([signal, deadline]),
    })
    const bytes = await readCapped(response, maxBytes)
    return { status: response.status, headers: response.headers, bytes, json: parseJson(bytes) }
  } catch (thrown) {
    const how = signal.aborted ? 'was stopped' : deadline.aborted ? 'took too long' : 'broke off'
    throw describeBreak({ title, how, isPost: body !== undefined, thrown })
  }
}

interface Break {
  readonly title: string
  readonly how: string
  readonly isPost: boolean
  readonly thrown: unknown
}

const describeBreak = ({ title, how, isPost, thrown }: Break): ColorwayError => {
  if (wasNeverSent(thrown)) return unavailable(`${title} could not be reached.`, thrown)
  if (!isPost) return unavailable(`Asking ${title} ${how}.`, thrown)
  return unknownOutcome(`The call to ${title} ${how}; it may have been made and charged.`, thrown)
}

const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
