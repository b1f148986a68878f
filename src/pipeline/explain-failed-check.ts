import { ColorwayError } from '../domain/errors.ts'
import { type CheckedFact, judgeRedirects } from './judge-check.ts'
import type { SeenCall } from './seen-call.ts'

interface FailedCheck {
  readonly facts: readonly CheckedFact[]
  /** What to do about it. */
  readonly advice: string
}

/** What a call that failed tells of what was assumed, and what to do. Bugs of ours are thrown on. */
export const explainFailedCheck = (
  provider: string,
  error: unknown,
  seen: readonly SeenCall[],
): FailedCheck => {
  if (!(error instanceof ColorwayError) || error.code === 'bug') throw error
  const { code, message } = error
  const wasAnswered = seen.some(({ status }) => status !== undefined)
  const key: CheckedFact =
    code === 'account_broken'
      ? { fact: 'key', held: false, detail: message }
      : { fact: 'key', held: undefined, detail: 'This call did not tell.' }
  const answer: CheckedFact = {
    fact: 'answer',
    // A failure that is understood is an answer, too.
    held: code === 'unknown_outcome' || code === 'invalid_input' ? false : wasAnswered || undefined,
    detail: code === 'account_broken' ? 'It is understood.' : message,
  }
  const picture: CheckedFact = { fact: 'picture', held: false, detail: 'None came.' }
  return {
    facts: [key, answer, picture, ...(wasAnswered ? [judgeRedirects(seen)] : [])],
    advice: advise(provider.toUpperCase(), error),
  }
}

const advise = (prefix: string, { code, hint, retryAt }: ColorwayError): string => {
  switch (code) {
    case 'account_broken':
      return (
        hint ?? `Look at the account at the provider: whether ${prefix}_API_KEY is its key, and has credits.`
      )
    case 'throttled':
      return `Check again${retryAt ? ` after ${retryAt.toISOString()}` : ' later'}. Where it happens often, set ${prefix}_STARTS_PER_MINUTE or ${prefix}_AT_ONCE to what the account may have.`
    case 'unavailable':
      return `Nothing is charged. Check the network and ${prefix}_BASE_URL, and try again.`
    case 'unknown_outcome':
      return 'Look in the provider’s own list of calls whether it was charged before you check again.'
    case 'refused':
      return 'It refuses a plain ball: ask the provider what its moderation makes of the account.'
    case 'failed':
      return 'Nothing is charged. Try again; if it fails again, another model may do (--model).'
    default:
      return (
        hint ??
        `What was sent is not what the provider takes: compare with its documentation, and with the README beside its adapter.`
      )
  }
}
