import type { ProviderName } from '../domain/provider-name.ts'

/** What may be shown of an account: never its key. */
export interface ProviderAccount {
  readonly provider: ProviderName
  /** undefined: the provider's usual one. */
  readonly model: string | undefined
  readonly setBy: string
  readonly setAt: Date
}

export interface OpenedAccount extends ProviderAccount {
  readonly apiKey: string
}

export interface NewAccount extends Pick<OpenedAccount, 'provider' | 'apiKey' | 'model' | 'setBy'> {}

/** A shop's own accounts at hosted providers, at most one at each. Keys lie sealed. */
export interface ProviderAccountStore {
  list(): Promise<readonly ProviderAccount[]>
  /** With their keys; one that cannot be opened, as its encryption key is not set, is left out. */
  open(): Promise<readonly OpenedAccount[]>
  /** Puts it in the place of the one at that provider. */
  set(account: NewAccount): Promise<void>
  /** False where there was none. */
  remove(provider: ProviderName): Promise<boolean>
}

export interface ProviderAccounts {
  forShop(shopId: string): ProviderAccountStore
}
