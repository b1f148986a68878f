import { json } from '../../shop/http/route.ts'
import type { Trouble, TroubleKind } from '../desk/call.ts'

interface Failure {
  readonly status: number
  readonly type: string
  readonly code: string
  /** What the provider behind it said, which comes through inside the message. */
  readonly upstream?: string
}

const wrong = { status: 400, type: 'invalid_request_error', code: 'upstream_error' }

const failures: Readonly<Record<TroubleKind, Failure>> = {
  'bad-key': { status: 401, type: 'authentication_error', code: 'invalid_api_key' },
  'no-credits': { status: 402, type: 'billing_error', code: 'insufficient_credits' },
  throttled: { status: 429, type: 'rate_limit_error', code: 'rate_limit_exceeded' },
  'throttled-for-good': {
    status: 429,
    type: 'rate_limit_error',
    code: 'upstream_error',
    upstream: 'Throttling.AllocationQuota',
  },
  refused: { ...wrong, upstream: 'DataInspectionFailed' },
  failed: { status: 500, type: 'server_error', code: 'generation_failed' },
  'unknown-model': { status: 404, type: 'invalid_request_error', code: 'model_not_found' },
  invalid: { ...wrong, code: 'invalid_parameter' },
  'invalid-url': { ...wrong, upstream: 'InvalidURL' },
  'picture-unreachable': { ...wrong, upstream: 'InvalidParameter.DataInspection' },
  'picture-invalid': { ...wrong, upstream: 'InvalidParameter' },
  'async-denied': { status: 403, type: 'permission_error', code: 'access_denied' },
  'timed-out': { status: 504, type: 'server_error', code: 'timeout' },
  'server-error': { status: 500, type: 'server_error', code: 'internal_error' },
  unavailable: { status: 503, type: 'server_error', code: 'service_unavailable' },
  'not-found': { status: 404, type: 'invalid_request_error', code: 'not_found' },
}

export const showError = ({ trouble, detail }: Trouble) => {
  const { type, code, upstream } = failures[trouble]
  return { message: upstream ? `${upstream}: ${detail}` : detail, type, code }
}

export const explain = (reason: Trouble): Response => {
  const retryAfterSeconds = Math.ceil((reason.retryAfterMs ?? 1_000) / 1_000)
  return json(
    { error: showError(reason) },
    {
      status: failures[reason.trouble].status,
      headers: reason.trouble === 'throttled' ? { 'retry-after': String(retryAfterSeconds) } : {},
    },
  )
}
