import { json } from '../../shop/http/route.ts'
import type { Trouble, TroubleKind } from '../desk/call.ts'

const statuses: Readonly<Record<TroubleKind, number>> = {
  'bad-key': 401,
  'no-credits': 402,
  throttled: 429,
  'throttled-for-good': 429,
  refused: 400,
  failed: 500,
  'unknown-model': 404,
  invalid: 400,
  'invalid-url': 400,
  'picture-unreachable': 400,
  'picture-invalid': 400,
  'async-denied': 403,
  'timed-out': 504,
  'server-error': 500,
  unavailable: 503,
  'not-found': 404,
}

/** It has no codes of its own: a refusal comes in the words of the provider behind it. */
export const messageOf = ({ trouble, detail }: Trouble): string =>
  trouble === 'refused' ? `DataInspectionFailed: ${detail}` : detail

export const explain = (reason: Trouble): Response =>
  json({ error: messageOf(reason) }, { status: statuses[reason.trouble] })
