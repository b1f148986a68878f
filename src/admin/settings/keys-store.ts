import { type ReadonlySignal, signal } from '@preact/signals'
import type { WireEditors, WireKeyEntry, WireKeySaved } from '../../http/wire/wire-editors.ts'
import type { ApiFailure } from '../api/call-api.ts'
import type { ShopApi } from '../api/shop-api.ts'
import { showFailure, showToast } from '../shell/show-toast.ts'
import { say } from '../texts/say.ts'
import { titleOf } from './provider-titles.ts'

/** Why a key was not kept: of which field, or that the provider does not answer now. */
export interface KeyProblem {
  readonly fields: Readonly<Record<string, string>>
  /** Nobody could tell whether it is accepted; it may be kept all the same. */
  readonly untestable: string | null
}

export interface KeysStore {
  readonly editors: ReadonlySignal<WireEditors | null>
  readonly failure: ReadonlySignal<ApiFailure | null>
  readonly refresh: () => Promise<void>
  /** null once it is kept. */
  readonly save: (provider: string, entry: WireKeyEntry) => Promise<KeyProblem | null>
  readonly remove: (provider: string) => Promise<void>
}

const tellTest = (provider: string, { keyTest }: WireKeySaved, isNew: boolean): string =>
  isNew ? say(`settings.key.${keyTest}`, { provider: titleOf(provider) }) : say('settings.key.changed')

/** The shop's own keys. What one is stays with the form that it is typed in, and is never read back. */
export const createKeysStore = (api: ShopApi): KeysStore => {
  const editors = signal<WireEditors | null>(null)
  const failure = signal<ApiFailure | null>(null)
  return {
    editors,
    failure,
    refresh: async () => {
      const result = await api.listEditors()
      failure.value = result.ok ? null : result
      if (result.ok) editors.value = result.value
    },
    save: async (provider, entry) => {
      const result = await api.setKey(provider, entry)
      if (result.ok) {
        const { keyTest: _test, ...known } = result.value
        editors.value = known
        showToast(tellTest(provider, result.value, entry.apiKey !== undefined))
        return null
      }
      const { fields, message } = result.error
      if (fields !== undefined) return { fields, untestable: null }
      if (result.status === 503 && result.answered) return { fields: {}, untestable: message }
      showFailure(result)
      return { fields: {}, untestable: null }
    },
    remove: async (provider) => {
      const result = await api.removeKey(provider)
      if (!result.ok) return showFailure(result)
      editors.value = result.value
      showToast(say('settings.key.removed', { provider: titleOf(provider) }))
    },
  }
}
