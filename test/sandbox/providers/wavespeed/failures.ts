import { json } from '../../shop/http/route.ts'
import type { Trouble, TroubleKind } from '../desk/call.ts'

interface Failure {
  readonly status: number
  /** The provider's own; several take turns. */
  readonly codes: readonly number[]
}

const failures: Readonly<Record<TroubleKind, Failure>> = {
  'bad-key': { status: 401, codes: [401] },
  'no-credits': { status: 402, codes: [402] },
  throttled: { status: 429, codes: [429] },
  'throttled-for-good': { status: 429, codes: [429] },
  refused: { status: 400, codes: [1200] },
  failed: { status: 500, codes: [1403, 1405] },
  'unknown-model': { status: 404, codes: [404] },
  invalid: { status: 400, codes: [1400, 1401] },
  'invalid-url': { status: 400, codes: [1401] },
  'picture-unreachable': { status: 400, codes: [1402] },
  'picture-invalid': { status: 400, codes: [1402] },
  'async-denied': { status: 400, codes: [1400] },
  'timed-out': { status: 500, codes: [1405] },
  'server-error': { status: 500, codes: [5000] },
  unavailable: { status: 503, codes: [5003] },
  'not-found': { status: 404, codes: [404] },
}

export const codeOf = ({ trouble }: Trouble, turn: number): number => {
  const { codes } = failures[trouble]
  return codes[turn % codes.length]
}

export const explain = (reason: Trouble, turn: number): Response =>
  json(
    { code: codeOf(reason, turn), message: reason.detail, data: null },
    { status: failures[reason.trouble].status },
  )
