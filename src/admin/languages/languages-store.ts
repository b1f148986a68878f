import { type ReadonlySignal, signal } from '@preact/signals'
import type { ShopApi } from '../api/shop-api.ts'
import { type BusyKeys, createBusyKeys } from '../shell/busy-keys.ts'
import { showFailure, showToast } from '../shell/show-toast.ts'
import { say } from '../texts/say.ts'
import { languageScopes } from './language-scopes.ts'

/** App Bridge's way to ask the merchant for more rights. */
export type ScopeRequests = Pick<typeof shopify.scopes, 'query' | 'request'>

export interface LanguagesStore {
  /** Whether alt texts could be written in more languages, if only the merchant let us. */
  readonly isOpen: ReadonlySignal<boolean>
  readonly busy: BusyKeys['keys']
  readonly look: () => Promise<void>
  readonly allow: () => Promise<void>
  /** One language is enough: the question does not come back. */
  readonly decline: () => Promise<void>
}

/** The question whether alt texts are to be written in the shop's other languages, which takes rights of its own. */
export const createLanguagesStore = (api: ShopApi, scopes: ScopeRequests): LanguagesStore => {
  const { keys, during } = createBusyKeys()
  const isOpen = signal(false)
  return {
    isOpen,
    busy: keys,
    look: async () => {
      const settings = await api.readSettings()
      // Of an app that was made in the shop's own admin Shopify need not tell: then there is nothing to ask for.
      const { granted } = await scopes.query().catch(() => ({ granted: languageScopes }))
      isOpen.value =
        settings.ok &&
        settings.value.translateAltTexts &&
        languageScopes.some((scope) => !granted.includes(scope))
    },
    allow: () =>
      during('allow', async () => {
        const answer = await scopes.request(languageScopes).catch(() => undefined)
        if (answer?.result !== 'granted-all') return
        isOpen.value = false
        showToast(say('languages.allowed'))
      }),
    decline: () =>
      during('decline', async () => {
        const result = await api.changeSettings({ texts: { translateAltTexts: 'false' }, seen: {} })
        if (result.ok) isOpen.value = false
        else showFailure(result)
      }),
  }
}
