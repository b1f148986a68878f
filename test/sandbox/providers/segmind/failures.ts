import { json } from '../../shop/http/route.ts'
import type { Trouble, TroubleKind } from '../desk/call.ts'

/** Several where it answers the same thing in several ways; they take turns. */
const statuses: Readonly<Record<TroubleKind, readonly number[]>> = {
  'bad-key': [401, 403],
  'no-credits': [402, 406],
  throttled: [429],
  'throttled-for-good': [429],
  refused: [400, 422],
  failed: [500],
  'unknown-model': [404],
  invalid: [400, 422],
  'invalid-url': [400],
  'picture-unreachable': [400, 422],
  'picture-invalid': [400],
  'async-denied': [403],
  'timed-out': [408],
  'server-error': [500],
  unavailable: [503],
  'not-found': [404],
}

/** It has no codes: only the words tell a refusal from a wrong request. */
export const messageOf = ({ trouble, detail }: Trouble): string =>
  trouble === 'refused' ? `NSFW content detected: ${detail}` : detail

export const explain = (reason: Trouble, turn: number): Response => {
  const known = statuses[reason.trouble]
  const retryAfterSeconds = Math.ceil((reason.retryAfterMs ?? 1_000) / 1_000)
  return json(
    { error: messageOf(reason) },
    {
      status: known[turn % known.length],
      headers: reason.trouble === 'throttled' ? { 'retry-after': String(retryAfterSeconds) } : {},
    },
  )
}
