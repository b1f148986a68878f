import {
  accountBroken,
  type ColorwayError,
  failed,
  invalidInput,
  refused,
  throttled,
  unavailable,
} from '../domain/errors.ts'
import { quoteSaid } from './quote-said.ts'

/** What a provider's "no" means, whatever words it has for it. */
export type Verdict =
  | 'refused'
  /** Our request is wrong, and will be wrong again. */
  | 'invalid'
  /** It could not download the picture that it was to edit. */
  | 'unreachable'
  | 'no-credits'
  | 'bad-key'
  /** The account exists but may not do this, or was stopped. */
  | 'closed'
  | 'throttled'
  | 'unavailable'
  /** Accepted, came to nothing, not charged. */
  | 'failed'

/** A provider's definite answer that there will be no picture. */
export interface Failure {
  readonly verdict: Verdict
  /** Its own words, as they came; undefined where it gave none. */
  readonly said: string | undefined
}

/**
 * Reads an HTTP error. undefined where it is not in the provider's own words, so that it says nothing of the
 * call.
 */
export type ReadFailure = (answer: { readonly status: number; readonly json: unknown }) => Failure | undefined

interface FailureContext {
  readonly title: string
  readonly account: string
  /** Never repeated in a message. */
  readonly secrets: readonly string[]
  readonly retryAt: Date
}

/** Turns a provider's "no" into an error that tells the merchant what happened and what to do. */
export const toError = (
  { verdict, said }: Failure,
  { title, account, secrets, retryAt }: FailureContext,
): ColorwayError => {
  const words = quoteSaid(said, secrets)
  switch (verdict) {
    case 'refused':
      return refused(`${title} refused this picture or prompt${words}. The same call would be refused again.`)
    case 'invalid':
      return invalidInput(`${title} cannot work with this request${words}.`)
    case 'unreachable':
      return invalidInput(
        `${title} could not download the picture${words}.`,
        'Check that the public address of Colorway can be reached from outside.',
      )
    case 'no-credits':
      return accountBroken(`The account ${account} has no credits left${words}.`, `Top it up at ${title}.`)
    case 'bad-key':
      return accountBroken(
        `${title} does not accept the key of the account ${account}.`,
        'Check the key, and that it belongs to the region and the address that are set.',
      )
    case 'closed':
      return accountBroken(
        `${title} does not let the account ${account} do this${words}.`,
        `See what ${title} says of the account and its model.`,
      )
    case 'throttled':
      return throttled(`${title} takes no more calls at the moment.`, retryAt)
    case 'unavailable':
      return unavailable(`${title} is not able to work at the moment${words}.`)
    case 'failed':
      return failed(`${title} took the call and made no picture of it${words}.`)
  }
}
