import { json } from '../../shop/http/route.ts'
import type { Trouble, TroubleKind } from '../desk/call.ts'

const statuses: Readonly<Record<TroubleKind, number>> = {
  'bad-key': 401,
  'no-credits': 402,
  throttled: 429,
  'throttled-for-good': 429,
  refused: 422,
  failed: 500,
  'unknown-model': 404,
  invalid: 422,
  'invalid-url': 422,
  'picture-unreachable': 422,
  'picture-invalid': 422,
  'async-denied': 403,
  'timed-out': 500,
  'server-error': 500,
  unavailable: 503,
  'not-found': 404,
}

/** It has no codes of its own: only the words tell a refusal. */
export const messageOf = ({ trouble, detail }: Trouble): string =>
  trouble === 'refused' ? `Content moderation: ${detail}` : detail

const fields = ['msg', 'message', 'error']

/** The text stands in one of three fields; they take turns. A balance that is too low also comes as a 400. */
export const explain = (reason: Trouble, turn: number): Response => {
  const isPoor = reason.trouble === 'no-credits' && turn % 2 === 1
  const status = isPoor ? 400 : statuses[reason.trouble]
  const text = isPoor ? 'Insufficient balance, please recharge.' : messageOf(reason)
  return json({ code: status, [fields[turn % fields.length]]: text }, { status })
}
