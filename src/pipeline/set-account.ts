import { ColorwayError, invalidFields, invalidInput, notFound, unavailable } from '../domain/errors.ts'
import { shopAccount } from '../domain/lanes/choose-lane.ts'
import { type ProviderName, providerNames } from '../domain/provider-name.ts'
import type { KeyChecks, TypedKey } from '../ports/key-checks.ts'
import type { Lanes } from '../ports/lanes.ts'
import type { Nudges } from '../ports/nudges.ts'
import type { AccountTerms, ProviderAccounts } from '../ports/provider-accounts.ts'
import type { Stores } from '../ports/stores.ts'
import { resumeParked } from './resume-parked.ts'

interface AccountDeps {
  readonly accounts: ProviderAccounts
  readonly keyChecks: KeyChecks
  readonly lanes: Lanes
  readonly stores: Stores
  readonly nudges: Nudges
}

interface Entered {
  readonly shopId: string
  readonly provider: string
  /** undefined: the key that is there stays, and only what its plan says changes. */
  readonly apiKey: string | undefined
  readonly terms: AccountTerms
  /** Whether to keep a key also where nobody answers now whether it is accepted. */
  readonly untested: boolean
  readonly actor: string
}

/** What was found out about a key before it was kept. */
export type KeyTest = 'accepted' | 'unchecked' | 'untested'

/**
 * Keeps a shop's own key for a provider, sealed; it takes the place of the house's there from now on. The provider is
 * asked first, where that costs nothing, and a key that it does not accept is not kept.
 * @throws ColorwayError `invalid_input` where there is no such provider, or for a field that cannot be that;
 *   `unavailable` where the provider does not say now whether it accepts the key, and it must not go untested
 */
export const setAccount = async (deps: AccountDeps, entered: Entered): Promise<KeyTest> => {
  const { shopId, terms, actor } = entered
  const provider = readProvider(entered.provider)
  const account = deps.accounts.forShop(shopId)
  if (entered.apiKey === undefined) {
    if (!(await account.setTerms(provider, terms, actor)))
      throw invalidFields({ apiKey: 'Enter the key: there is none yet.' })
    await resumeParked(deps, { shopId, actor })
    return 'unchecked'
  }
  const apiKey = readKey(entered.apiKey)
  const test = await testKey(deps.keyChecks, { ...entered, provider, apiKey })
  await account.set({ provider, apiKey, ...terms, setBy: actor })
  await deps.lanes.forget(shopAccount(shopId, provider))
  await resumeParked(deps, { shopId, actor })
  return test
}

const readKey = (typed: string): string => {
  const apiKey = typed.trim()
  if (/^[\x21-\x7e]{8,500}$/.test(apiKey)) return apiKey
  throw invalidFields({
    apiKey: 'This is no key: it has 8 to 500 letters, digits and signs, and no spaces.',
  })
}

const testKey = async (
  keyChecks: KeyChecks,
  { provider, apiKey, terms, untested }: Entered & TypedKey,
): Promise<KeyTest> => {
  if (untested) return 'untested'
  try {
    return await keyChecks.check({ provider, apiKey, terms })
  } catch (error) {
    if (!(error instanceof ColorwayError)) throw error
    if (error.code === 'account_broken') throw invalidFields({ apiKey: `It was not kept: ${error.message}` })
    if (error.code === 'invalid_input')
      throw invalidFields({ model: [error.message, error.hint].filter(Boolean).join(' ') })
    throw unavailable(`${error.message} So the key could not be tested, and was not kept.`, error)
  }
}

/** @throws ColorwayError `not_found` where the shop has no key there */
export const removeAccount = async (
  { accounts }: Pick<AccountDeps, 'accounts'>,
  { shopId, provider: text }: Pick<Entered, 'shopId' | 'provider'>,
): Promise<void> => {
  const provider = readProvider(text)
  if (!(await accounts.forShop(shopId).remove(provider)))
    throw notFound(`This shop has no key of its own for ${provider}.`)
}

const readProvider = (text: string): ProviderName => {
  const provider = providerNames.find((name) => name === text)
  if (!provider) throw invalidInput(`There is no provider ${text}: there are ${providerNames.join(', ')}.`)
  return provider
}
