import { describe, expect, it } from 'vitest'
import { readFailure as readAtlasCloud } from '../../../src/providers/atlascloud/read-failure.ts'
import { readFailure as readDashScope } from '../../../src/providers/dashscope/read-failure.ts'
import { readEnded } from '../../../src/providers/eachlabs/read-failure.ts'
import { readFailure as readEmpirioLabs } from '../../../src/providers/empiriolabs/read-failure.ts'
import type { Verdict } from '../../../src/providers/failure.ts'
import { readFailure as readPixazo } from '../../../src/providers/pixazo/read-failure.ts'
import { readFailure as readSegmind } from '../../../src/providers/segmind/read-failure.ts'
import { readFailure as readWaveSpeed } from '../../../src/providers/wavespeed/read-failure.ts'

type Row = readonly [status: number, json: unknown, verdict: Verdict | undefined]

const codes: readonly (readonly [status: number, codes: string, verdict: Verdict])[] = [
  [400, 'InvalidParameter InvalidURL invalid_parameter invalid_url', 'invalid'],
  [400, 'InvalidParameter.DataInspection invalid_parameter.data_inspection', 'unreachable'],
  [400, 'DataInspectionFailed IPInfringementSuspect data_inspection_failed', 'refused'],
  [400, 'Arrearage arrearage', 'no-credits'],
  [400, 'isv.OUT_OF_SERVICE isv.out_of_service', 'closed'],
  [401, 'InvalidApiKey invalid_api_key', 'bad-key'],
  [403, 'AccessDenied Model.AccessDenied access_denied', 'closed'],
  [403, 'AllocationQuota.FreeTierOnly', 'no-credits'],
  [404, 'ModelNotFound model_not_found', 'invalid'],
  [409, 'Conflict', 'invalid'],
  [
    429,
    'Throttling Throttling.RateQuota Throttling.BurstRate Throttling.Concurrency LimitRequests',
    'throttled',
  ],
  [429, 'limit_requests throttling.rate_quota SomethingNew', 'throttled'],
  [429, 'Throttling.AllocationQuota insufficient_quota throttling.allocation_quota', 'no-credits'],
  [429, 'PrepaidBillOverdue PostpaidBillOverdue BudgetLimitExceeded', 'no-credits'],
  [429, 'CommodityNotPurchased', 'closed'],
  [500, 'InternalError InternalError.Algo InternalError.Upload InternalError.FileUpload', 'unavailable'],
  [503, 'ServiceUnavailable', 'unavailable'],
]
const rows = codes.flatMap(([status, list, verdict]) =>
  list.split(' ').map((code) => [status, code, verdict] as const),
)

describe('a code of DashScope', () => {
  it.each(rows)('with %i, %s: %3$s', (status, code, verdict) => {
    const message = 'DataInspectionFailed, Throttling, balance: words that mean nothing'
    expect(readDashScope({ status, json: { code, message, request_id: '1' } })?.verdict).toBe(verdict)
    expect(readDashScope({ status, json: { error: { code, message }, request_id: '1' } })?.verdict).toBe(
      verdict,
    )
  })

  it.each(rows.filter(([status]) => status === 400 || status === 429))(
    'with %i, %s, means the same where EmpirioLabs and Pixazo pass it on',
    (status, code, verdict) => {
      const message = `Upstream error: ${code}: it did not work.`
      // A single plain word is not taken for a code within a sentence.
      if (/^[a-z]+$/.test(code)) return
      expect(
        readEmpirioLabs({ status, json: { error: { message, type: 'x', code: 'upstream' } } })?.verdict,
      ).toBe(verdict)
      expect(readPixazo({ status, json: { error: message } })?.verdict).toBe(verdict)
    },
  )
})

it.each<[string, typeof readDashScope, readonly Row[]]>([
  [
    'WaveSpeed',
    readWaveSpeed,
    [
      [400, { code: 1200, message: 'x' }, 'refused'],
      [400, { code: 1401, message: 'x' }, 'invalid'],
      [400, { code: 1402, message: 'x' }, 'unreachable'],
      [500, { code: 1403, message: 'x' }, 'failed'],
      [500, { code: 5000, message: 'x' }, 'unavailable'],
      [401, { code: 401, message: 'x' }, 'bad-key'],
      [400, { code: 400, message: 'Insufficient credits.' }, 'no-credits'],
      [500, undefined, undefined],
    ],
  ],
  [
    'Segmind',
    readSegmind,
    [
      [403, { error: 'x' }, 'bad-key'],
      [406, { error: 'x' }, 'no-credits'],
      [422, { error: 'NSFW content detected' }, 'refused'],
      [422, { status: 'FAILED', error: 'out of memory' }, 'failed'],
      [422, { error: 'seed is not a number' }, 'invalid'],
      [500, { error: 'x' }, 'unavailable'],
      [500, undefined, undefined],
    ],
  ],
  [
    'Atlas Cloud',
    readAtlasCloud,
    [
      [400, { msg: 'Insufficient balance, please recharge.' }, 'no-credits'],
      [400, { message: 'size is wrong' }, 'invalid'],
      [422, { error: 'blocked by content moderation' }, 'refused'],
      [503, { error: 'moderation is not available' }, 'unavailable'],
      [429, {}, 'throttled'],
      [404, {}, 'invalid'],
    ],
  ],
])('%s: each error by its status and words', (_name, read, table) => {
  for (const [status, json, verdict] of table)
    expect(read({ status, json })?.verdict, `${status} ${JSON.stringify(json)}`).toBe(verdict)
})

it.each<[unknown, Verdict]>([
  [{ error_code: 'PROVIDER_REJECTED' }, 'refused'],
  [{ error_code: 'PROVIDER_FAILED', classification: { category: 'content_moderation' } }, 'refused'],
  [{ error_code: 'INPUT_VALIDATION_ERROR' }, 'invalid'],
  [{ error_code: 'PROVIDER_BAD_REQUEST' }, 'invalid'],
  [{ error_code: 'INPUT_DOWNLOAD_ERROR' }, 'unreachable'],
  ...[
    'PROVIDER_FAILED',
    'PROVIDER_RATE_LIMIT',
    'PROVIDER_AUTH_ERROR',
    'PROVIDER_SERVER_ERROR',
    'NETWORK_ERROR',
  ].map((error_code): [unknown, Verdict] => [{ error_code }, 'failed']),
  [{ error_code: 'EXECUTION_TIMEOUT' }, 'failed'],
  [{ error_code: 'SOMETHING_NEW' }, 'failed'],
  ['no object', 'failed'],
])('eachlabs: %j ends a call as %s', (output, verdict) => {
  expect(readEnded(output, 'error').verdict).toBe(verdict)
})
