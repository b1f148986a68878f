import type { Verdict } from './failure.ts'

/**
 * The error codes of Alibaba's Model Studio, which other providers pass on. Source: its page of error codes.
 * Both spellings are folded: `Throttling.RateQuota` and `throttling_rate_quota` are one.
 */
const verdicts: Readonly<Record<string, Verdict>> = {
  invalidparameter: 'invalid',
  invalidurl: 'invalid',
  // Not moderation: the picture could not be fetched.
  invalidparameterdatainspection: 'unreachable',
  datainspectionfailed: 'refused',
  ipinfringementsuspect: 'refused',
  arrearage: 'no-credits',
  isvoutofservice: 'closed',
  invalidapikey: 'bad-key',
  accessdenied: 'closed',
  modelaccessdenied: 'closed',
  allocationquotafreetieronly: 'no-credits',
  modelnotfound: 'invalid',
  conflict: 'invalid',
  throttling: 'throttled',
  limitrequests: 'throttled',
  // These come with 429 too, but no waiting helps.
  throttlingallocationquota: 'no-credits',
  insufficientquota: 'no-credits',
  commoditynotpurchased: 'closed',
  prepaidbilloverdue: 'no-credits',
  postpaidbilloverdue: 'no-credits',
  budgetlimitexceeded: 'no-credits',
  internalerror: 'unavailable',
}

const fold = (code: string): string => code.replaceAll(/[._\s-]/g, '').toLowerCase()

const mostParts = 4

/** What a code means; without its last suffixes where the whole of it is not known. */
export const verdictOfCode = (code: string): Verdict | undefined => {
  const parts = code.split('.', mostParts)
  for (let count = parts.length; count > 0; count--) {
    const verdict = verdicts[fold(parts.slice(0, count).join('.'))]
    if (verdict) return verdict
  }
  return undefined
}

const wordPattern = /[A-Za-z_]+(?:\.[A-Za-z_]+)*/g

/**
 * The meaning of a code that stands within a sentence. Plain words, such as "conflict", are not taken for
 * codes.
 */
export const verdictOfCodeWithin = (text: string): Verdict | undefined => {
  const isCode = (word: string) =>
    /[a-z][A-Z]|[._]/.test(word) || word === 'Throttling' || word === 'Arrearage'
  for (const [word] of text.matchAll(wordPattern)) {
    const verdict = isCode(word) ? verdictOfCode(word) : undefined
    if (verdict) return verdict
  }
  return undefined
}
