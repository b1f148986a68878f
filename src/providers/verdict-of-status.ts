import type { Verdict } from './failure.ts'

const verdicts: Readonly<Record<number, Verdict>> = {
  400: 'invalid',
  401: 'bad-key',
  402: 'no-credits',
  403: 'closed',
  404: 'invalid',
  405: 'invalid',
  409: 'invalid',
  413: 'invalid',
  415: 'invalid',
  422: 'invalid',
  429: 'throttled',
  500: 'unavailable',
  503: 'unavailable',
}

/**
 * What a status means where the body says no more. A server error counts only in the provider's own words:
 * what stands in front of it may answer with one after the call went through.
 */
export const verdictOfStatus = (status: number, hasOwnWords: boolean): Verdict | undefined =>
  status >= 500 && !hasOwnWords ? undefined : verdicts[status]
