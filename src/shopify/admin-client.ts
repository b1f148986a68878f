import { setTimeout as sleep } from 'node:timers/promises'
import { notAllowed, throttled, unavailable, unknownOutcome } from '../domain/errors.ts'
import type { AdminDocument, DocumentVariables } from './admin-document.ts'
import { type AdminPace, pauseMs, usualAdminPace } from './admin-pace.ts'
import { type AdminAccess, createCaller } from './call-in-turn.ts'
import { explainLostAccess } from './sign-in/explain-lost-access.ts'

interface SendOptions {
  readonly signal?: AbortSignal
}

/** Sends documents to one shop's Admin API. */
export interface AdminClient {
  /**
   * Waits for the shop's points, and repeats what may be repeated: what the shop certainly did not carry out, and,
   * where nobody knows, queries and those mutations that leave the same state when they are done twice.
   * @throws ColorwayError `throttled`, `unavailable` (trying again is safe), `unknown_outcome` (it is not),
   *   `not_allowed`, or `bug` where the request is at fault or another API version answers
   */
  send<Answer, Variables extends DocumentVariables>(
    document: AdminDocument<Answer, Variables>,
    variables: NoInfer<Variables>,
    options?: SendOptions,
  ): Promise<Answer>
}

export interface OpenAdminClient extends AdminClient {
  /** Ends all waiting. What is on its way to the shop comes to its end, and is counted. */
  close(): Promise<void>
}

interface AdminClientOptions extends AdminAccess {
  readonly pace?: AdminPace
}

export const createAdminClient = ({
  pace = usualAdminPace,
  ...access
}: AdminClientOptions): OpenAdminClient => {
  const { shopId } = access
  const caller = createCaller(access)
  const closing = new AbortController()
  const sending = new Set<Promise<unknown>>()

  const sendPatiently = async <Answer>(
    document: AdminDocument<Answer, never>,
    variables: DocumentVariables,
    { signal }: SendOptions,
  ): Promise<Answer> => {
    const lastStartMs = performance.now() + pace.patienceMs
    const waitSignal = signal ? AbortSignal.any([closing.signal, signal]) : closing.signal
    let rejected: string | undefined
    for (let calls = 1; ; calls++) {
      const patienceMs = lastStartMs - performance.now()
      const { timeoutMs } = pace
      const request = { document, variables, rejected, patienceMs, timeoutMs, waitSignal, signal }
      const outcome = await caller.call(request)
      if (outcome.kind === 'answered') return outcome.data
      if (outcome.kind === 'rejected') {
        if (rejected !== undefined) throw await refuseAccess(access)
        rejected = outcome.accessToken
        continue
      }
      if (outcome.kind === 'unknown' && document.afterUnknown === 'ask')
        throw unknownOutcome(`${shopId} did not say whether it carried out ${document.name}.`, outcome.cause)
      const restMs = outcome.kind === 'throttled' ? outcome.afterMs : pauseMs(pace, calls)
      const isTooLate = performance.now() + restMs > lastStartMs
      const isCutShort = isTooLate || (await sleep(restMs, false, { signal: waitSignal }).catch(() => true))
      if (!isCutShort) continue
      if (outcome.kind === 'throttled')
        throw throttled(`${shopId} asks us to slow down.`, new Date(Date.now() + restMs))
      throw unavailable(`${shopId} cannot be reached at the moment.`, outcome.cause)
    }
  }

  return {
    send: (document, variables, options = {}) => {
      const sent = sendPatiently(document, variables, options).finally(() => sending.delete(sent))
      sending.add(sent)
      return sent
    },
    close: async () => {
      closing.abort()
      await Promise.allSettled(sending)
      await caller.close()
    },
  }
}

const refuseAccess = async ({ shopId, loseAccess }: AdminAccess) => {
  await loseAccess?.()
  return notAllowed(explainLostAccess(shopId))
}
