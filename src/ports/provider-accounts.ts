import type { ProviderName } from '../domain/provider-name.ts'

/** What the plan of an account says; undefined: as the provider's list has it. */
export interface AccountTerms {
  /** For what goes live; undefined: the provider's best. */
  readonly model: string | undefined
  /** For batches of drafts; undefined: the same as for what goes live. */
  readonly draftModel: string | undefined
  /** Of each picture. */
  readonly priceMicros: bigint | undefined
  readonly startsPerMinute: number | undefined
  readonly atOnce: number | undefined
}

/** What may be shown of an account: never its key. */
export interface ProviderAccount extends AccountTerms {
  readonly provider: ProviderName
  readonly setBy: string
  readonly setAt: Date
}

export interface OpenedAccount extends ProviderAccount {
  readonly apiKey: string
}

export type NewAccount = Omit<OpenedAccount, 'setAt'>

/** A shop's own accounts at hosted providers, at most one at each. Keys lie sealed. */
export interface ProviderAccountStore {
  list(): Promise<readonly ProviderAccount[]>
  /** With their keys; one that cannot be opened, as its encryption key is not set, is left out. */
  open(): Promise<readonly OpenedAccount[]>
  /** Puts it in the place of the one at that provider. */
  set(account: NewAccount): Promise<void>
  /** Its key stays. False where there is no account. */
  setTerms(provider: ProviderName, terms: AccountTerms, setBy: string): Promise<boolean>
  /** False where there was none. */
  remove(provider: ProviderName): Promise<boolean>
}

export interface ProviderAccounts {
  forShop(shopId: string): ProviderAccountStore
}
