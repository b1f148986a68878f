import { json } from '../../shop/http/route.ts'
import type { Trouble, TroubleKind } from '../desk/call.ts'

interface Failure {
  readonly status: number
  /** What a prediction that ends so says of itself; several take turns. */
  readonly errorCodes: readonly string[]
  readonly category: string
  readonly retryable: boolean
}

const invalid = {
  errorCodes: ['INPUT_VALIDATION_ERROR', 'PROVIDER_BAD_REQUEST'],
  category: 'invalid_input',
  retryable: false,
}
const account = { errorCodes: ['PROVIDER_AUTH_ERROR'], category: 'authentication', retryable: false }
const limited = { errorCodes: ['PROVIDER_RATE_LIMIT'], category: 'rate_limit', retryable: true }
const server = {
  errorCodes: ['PROVIDER_FAILED', 'PROVIDER_SERVER_ERROR', 'NETWORK_ERROR', 'EXECUTION_TIMEOUT'],
  category: 'provider_error',
  retryable: true,
}

const failures: Readonly<Record<TroubleKind, Failure>> = {
  'bad-key': { status: 401, ...account },
  'no-credits': { status: 402, ...account },
  throttled: { status: 429, ...limited },
  'throttled-for-good': { status: 429, ...limited },
  refused: {
    status: 400,
    errorCodes: ['PROVIDER_REJECTED'],
    category: 'content_moderation',
    retryable: false,
  },
  failed: { status: 500, ...server },
  'unknown-model': { status: 404, ...invalid },
  invalid: { status: 400, ...invalid },
  'invalid-url': { status: 400, ...invalid },
  'picture-unreachable': {
    status: 400,
    errorCodes: ['INPUT_DOWNLOAD_ERROR'],
    category: 'invalid_input',
    retryable: false,
  },
  'picture-invalid': { status: 400, ...invalid },
  'async-denied': { status: 403, ...account },
  'timed-out': { status: 500, ...server },
  'server-error': { status: 500, ...server },
  unavailable: { status: 503, ...server },
  'not-found': { status: 404, ...invalid },
}

/** The two bodies of its errors take turns. */
export const explain = ({ trouble, detail }: Trouble, turn: number): Response =>
  json(turn % 2 === 0 ? { status: 'error', message: detail, details: detail } : { error: detail }, {
    status: failures[trouble].status,
  })

/** How a prediction that came to nothing explains itself. */
export const showError = ({ trouble, detail }: Trouble, turn: number) => {
  const { errorCodes, category, retryable } = failures[trouble]
  return {
    error_code: errorCodes[turn % errorCodes.length],
    message: detail,
    retryable,
    classification: { category },
  }
}
