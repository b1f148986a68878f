import type { Logger } from 'pino'
import type { ApiBudget } from '../ports/api-budget.ts'
import type { AdminDocument, DocumentVariables } from './admin-document.ts'
import { callAdmin } from './call-admin.ts'
import { createPointsEstimates } from './estimate-points.ts'
import type { CallOutcome } from './read-answer.ts'
import { createTurns } from './take-turn.ts'

export interface AdminAccess {
  readonly shopId: string
  /** Where the Admin API really answers, in place of the shop's own domain; undefined for Shopify itself. */
  readonly adminOrigin: string | undefined
  /**
   * The token to call with. Told of one that the shop rejected, it answers a renewed one.
   * @throws ColorwayError `not_allowed` where there is none
   */
  readonly readAccessToken: (rejected?: string) => Promise<string>
  /** Told when the shop rejects a renewed token too. */
  readonly loseAccess?: () => Promise<void>
  readonly budget: ApiBudget
  readonly log: Pick<Logger, 'error'>
}

export interface CallRequest<Answer> {
  readonly document: AdminDocument<Answer, never>
  readonly variables: DocumentVariables
  /** A token that the shop rejected before. */
  readonly rejected: string | undefined
  readonly patienceMs: number
  readonly timeoutMs: number
  /** Ends the wait for the call's turn. */
  readonly waitSignal: AbortSignal
  /** Ends the call itself. */
  readonly signal: AbortSignal | undefined
}

export type CallInTurn = <Answer>(
  request: CallRequest<Answer>,
) => Promise<CallOutcome<Answer> & { readonly accessToken: string }>

/** Makes single calls, each when the shop's points allow it, and counts what they cost. */
export const createCaller = (access: AdminAccess) => {
  const turns = createTurns(access)
  const estimates = createPointsEstimates()

  const call: CallInTurn = async (request) => {
    const { document, variables, patienceMs, waitSignal } = request
    const points = estimates.estimate(document, variables)
    const turn = await turns.take({ points, patienceMs, signal: waitSignal })
    try {
      const accessToken = await access.readAccessToken(request.rejected)
      const timeout = AbortSignal.timeout(request.timeoutMs)
      const signal = request.signal ? AbortSignal.any([request.signal, timeout]) : timeout
      const outcome = await callAdmin({ ...access, accessToken, document, variables, signal })
      if ('cost' in outcome && outcome.cost) {
        turn.count(outcome.cost)
        estimates.learn(document, variables, outcome.cost.requestedPoints)
      } else if (outcome.kind === 'answered' || outcome.kind === 'unknown') turn.keep()
      else turn.giveBack()
      return { ...outcome, accessToken }
    } catch (error) {
      turn.giveBack()
      throw error
    }
  }

  return { call, close: turns.close }
}
