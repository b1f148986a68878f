import { invalidInput, notFound } from '../domain/errors.ts'
import { shopAccount } from '../domain/lanes/choose-lane.ts'
import { type ProviderName, providerNames } from '../domain/provider-name.ts'
import type { Lanes } from '../ports/lanes.ts'
import type { Nudges } from '../ports/nudges.ts'
import type { AccountTerms, ProviderAccounts } from '../ports/provider-accounts.ts'
import type { Stores } from '../ports/stores.ts'
import { resumeParked } from './resume-parked.ts'

interface AccountDeps {
  readonly accounts: ProviderAccounts
  readonly lanes: Lanes
  readonly stores: Stores
  readonly nudges: Nudges
}

interface Entered {
  readonly shopId: string
  readonly provider: string
  readonly apiKey: string
  readonly terms: AccountTerms
  readonly actor: string
}

/**
 * Keeps a shop's own key for a provider, sealed; it takes the place of the house's there from now on.
 * @throws ColorwayError `invalid_input` where there is no such provider, or that cannot be a key
 */
export const setAccount = async (
  deps: AccountDeps,
  { shopId, provider: text, apiKey: typed, terms, actor }: Entered,
): Promise<void> => {
  const provider = readProvider(text)
  const apiKey = typed.trim()
  if (!/^[\x21-\x7e]{8,500}$/.test(apiKey))
    throw invalidInput('This is no key: it has 8 to 500 letters, digits and signs, and no spaces.')
  await deps.accounts.forShop(shopId).set({ provider, apiKey, ...terms, setBy: actor })
  await deps.lanes.forget(shopAccount(shopId, provider))
  await resumeParked(deps, { shopId, actor })
}

/** @throws ColorwayError `not_found` where the shop has no key there */
export const removeAccount = async (
  { accounts }: Pick<AccountDeps, 'accounts'>,
  { shopId, provider: text, actor }: Pick<Entered, 'shopId' | 'provider' | 'actor'>,
): Promise<void> => {
  const provider = readProvider(text)
  if (!(await accounts.forShop(shopId).remove(provider, actor)))
    throw notFound(`This shop has no key of its own for ${provider}.`)
}

const readProvider = (text: string): ProviderName => {
  const provider = providerNames.find((name) => name === text)
  if (!provider) throw invalidInput(`There is no provider ${text}: there are ${providerNames.join(', ')}.`)
  return provider
}
