import { type ColorwayError, failed, invalidInput, unavailable, unknownOutcome } from '../domain/errors.ts'
import type { EditorDescription } from '../ports/image-editor.ts'
import type { EditorAccount, EditorTools } from './editor-account.ts'
import { type Failure, toError } from './failure.ts'
import { type HttpAnswer, isAccepted } from './http-answer.ts'
import { readRetryAt } from './read-retry-at.ts'
import { sendCall } from './send-call.ts'
import type { Submission, Wire } from './wire.ts'

interface LineOptions {
  readonly wire: Wire
  readonly account: EditorAccount
  readonly description: EditorDescription
  readonly tools: Pick<EditorTools, 'fetch' | 'now'>
}

const pollTimeoutMs = 30_000

/** Where the provider does not say when to come back, and has no known pace. */
const usualPauseMs = 5_000

/**
 * One account's way to its provider: calls, and what their answers mean where they are errors.
 * @throws ColorwayError `invalid_input` for a key that cannot be sent
 */
export const createProviderLine = ({ wire, account, description, tools }: LineOptions) => {
  const { title } = wire
  checkKey(account)
  const base = (account.baseUrl ?? wire.baseUrl).replace(/\/+$/, '')
  const secrets = [account.apiKey, account.webhookSecret ?? '', account.webhookUrl ?? '']
  const { starts } = description.limits
  const pauseMs = starts ? Math.ceil(starts.windowMs / starts.count) : usualPauseMs

  const failWith = (failure: Failure, headers: Headers): ColorwayError =>
    toError(failure, {
      title,
      account: account.name,
      secrets,
      retryAt: readRetryAt({ headers, now: tools.now(), pauseMs }),
    })

  /** Whatever stands in front of a provider answers for it with these, and knows nothing of the call. */
  const readFailure = (answer: HttpAnswer) =>
    [408, 502, 504].includes(answer.status) ? undefined : wire.readFailure(answer)

  const call = (path: string, body: unknown, timeoutMs: number, signal: AbortSignal) =>
    sendCall(tools.fetch, {
      title,
      url: new URL(`${base}${path}`),
      headers: { accept: 'application/json, image/*', ...wire.authorize(account.apiKey) },
      body,
      timeoutMs,
      maxBytes: wire.maxAnswerBytes,
      signal,
    })

  return {
    failWith,
    /** @throws ColorwayError as `ImageEditor.start` does */
    post: async ({ path, body }: Submission, signal: AbortSignal): Promise<HttpAnswer> => {
      const answer = await call(path, body, wire.submitTimeoutMs, signal)
      if (isAccepted(answer)) return answer
      const failure = readFailure(answer)
      if (failure) throw failWith(failure, answer.headers)
      throw unknownOutcome(
        `${title} was answered for with status ${answer.status}; the call may have been made and charged.`,
      )
    },
    /** @throws ColorwayError as `ImageEditor.poll` does */
    get: async (path: string, signal: AbortSignal): Promise<HttpAnswer> => {
      const answer = await call(path, undefined, pollTimeoutMs, signal)
      if (isAccepted(answer)) return answer
      const failure = readFailure(answer)
      // A proxy's page that something is missing says nothing of the call.
      const isForeign = answer.json === undefined && failure?.verdict === 'invalid'
      if (!failure || isForeign)
        throw unavailable(`Asking ${title} was answered with status ${answer.status}.`)
      if (answer.status === 404) throw failed(`${title} knows nothing of this call.`)
      throw failWith(failure, answer.headers)
    },
  }
}

/** Another character would be found only on sending, by an error that repeats the key. */
const checkKey = ({ name, apiKey }: EditorAccount): void => {
  if (!/^[\x21-\x7e]+$/.test(apiKey))
    throw invalidInput(`The key of the account ${name} is empty, or has a space or a sign that no key has.`)
}
