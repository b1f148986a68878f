import { randomUUID } from 'node:crypto'
import { json } from '../../shop/http/route.ts'
import type { Trouble, TroubleKind } from '../desk/call.ts'

interface Failure {
  readonly status: number
  /** Several where it says the same thing in several ways; they take turns. */
  readonly codes: readonly string[]
}

const failures: Readonly<Record<TroubleKind, Failure>> = {
  'bad-key': { status: 401, codes: ['InvalidApiKey'] },
  'no-credits': { status: 400, codes: ['Arrearage', 'isv.OUT_OF_SERVICE'] },
  throttled: { status: 429, codes: ['Throttling.RateQuota', 'Throttling', 'LimitRequests'] },
  'throttled-for-good': {
    status: 429,
    codes: [
      'Throttling.AllocationQuota',
      'insufficient_quota',
      'CommodityNotPurchased',
      'PrepaidBillOverdue',
      'PostpaidBillOverdue',
      'BudgetLimitExceeded',
    ],
  },
  refused: { status: 400, codes: ['DataInspectionFailed', 'IPInfringementSuspect'] },
  failed: { status: 500, codes: ['InternalError.Algo'] },
  'unknown-model': { status: 404, codes: ['ModelNotFound'] },
  invalid: { status: 400, codes: ['InvalidParameter'] },
  'invalid-url': { status: 400, codes: ['InvalidURL'] },
  'picture-unreachable': { status: 400, codes: ['InvalidParameter.DataInspection'] },
  'picture-invalid': { status: 400, codes: ['InvalidParameter'] },
  'async-denied': { status: 403, codes: ['AccessDenied'] },
  'timed-out': { status: 500, codes: ['InternalError'] },
  'server-error': {
    status: 500,
    codes: ['InternalError', 'InternalError.Algo', 'InternalError.Upload', 'InternalError.FileUpload'],
  },
  unavailable: { status: 503, codes: ['ServiceUnavailable'] },
  'not-found': { status: 404, codes: ['NotFound'] },
}

const limitCodes = {
  rate: 'Throttling.RateQuota',
  burst: 'Throttling.BurstRate',
  'at-once': 'Throttling.Concurrency',
}

/** The outer layer writes codes in PascalCase, an inner one in snake_case: they take turns here. */
export const explain = ({ trouble, detail, limit }: Trouble, turn: number): Response => {
  const { status, codes } = failures[trouble]
  const code = limit && limit !== 'rate' ? limitCodes[limit] : codes[Math.floor(turn / 2) % codes.length]
  const requestId = randomUUID()
  const body =
    turn % 2 === 0
      ? { request_id: requestId, code, message: detail }
      : {
          error: { code: snakeCase(code), type: 'invalid_request_error', param: null, message: detail },
          request_id: requestId,
        }
  return json(body, { status })
}

/** "Throttling.RateQuota" → "throttling.rate_quota". */
const snakeCase = (code: string) =>
  code
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
