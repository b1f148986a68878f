import type { ProviderName } from '../domain/provider-name.ts'
import type { AccountTerms } from './provider-accounts.ts'

/** A key that somebody typed, with what its plan says. */
export interface TypedKey {
  readonly provider: ProviderName
  readonly apiKey: string
  readonly terms: AccountTerms
}

/** Asks providers whether they accept a key, by a question that costs nothing. */
export interface KeyChecks {
  /**
   * "unchecked" where nothing can be asked there without paying for a picture.
   * @throws ColorwayError `account_broken` where the key is not accepted; `unavailable` or `throttled` where nobody
   *   answers now; `invalid_input` for a model that nobody knows the price of
   */
  check(key: TypedKey): Promise<'accepted' | 'unchecked'>
}
