import type { WireDecided } from '../../http/wire/wire-candidate.ts'
import type { ApiResult } from '../api/call-api.ts'
import { say } from '../texts/say.ts'
import type { QueuedDecision, ReviewAct } from './decision-queue.ts'

/** Where an edit may stand once a decision has taken hold. */
const outcomes = {
  approve: ['approved', 'publishing', 'published'],
  reject: ['rejected'],
  redo: ['waiting', 'editing', 'finishing'],
  'take-back': ['in_review'],
} as const satisfies Record<ReviewAct['kind'], readonly WireDecided['state'][]>

const agrees = (kind: ReviewAct['kind'], state: WireDecided['state']): boolean => {
  const states: readonly WireDecided['state'][] = outcomes[kind]
  return states.includes(state)
}

/**
 * What to tell a person about a decision that the server did not take; null where there is nothing to tell.
 * A conflict whose outcome is the one that was wanted is silence too: often it is our own call, sent again
 * after its first answer was lost.
 */
export const explainSettled = (entry: QueuedDecision, result: ApiResult<WireDecided>): string | null => {
  if (result.ok) return null
  const candidate = entry.label
  if (result.status !== 409) {
    const message = result.error.message || say('error.unknown')
    return say('review.dropped', { candidate, message })
  }
  if (result.decided === null) return result.error.message || say('review.taken.unknown', { candidate })
  const { state } = result.decided
  const { kind } = entry.decision
  if (agrees(kind, state)) return null
  const text = kind === 'take-back' ? 'review.take-back.late' : 'review.taken'
  return say(text, { candidate, state: say(`edit.state.${state}`) })
}
