import type { Config, EditorConfig } from '../config.ts'
import { ColorwayError } from '../domain/errors.ts'
import { houseAccount, shopAccount } from '../domain/lanes/choose-lane.ts'
import { providerNames } from '../domain/provider-name.ts'
import type { Downloads } from '../ports/downloads.ts'
import type { Editors, ShopEditors } from '../ports/editors.ts'
import type { PictureDesk } from '../ports/picture-desk.ts'
import type { ProviderAccounts } from '../ports/provider-accounts.ts'
import { createLocalEditor } from '../providers/local/local-editor.ts'
import {
  explainUnreachable,
  type HostedAccount,
  isUnreachable,
  openHostedEditor,
} from './open-hosted-editor.ts'

interface EditorsDeps {
  readonly downloads: Downloads
  readonly apiSecret: string
  readonly desk: PictureDesk
  readonly threads: number
  readonly accounts: ProviderAccounts
  /** Whether editors can fetch pictures from us. */
  readonly lendsPictures: boolean
}

/** A key that somebody entered in another process is used after so long at the latest. */
const keptForMs = 5_000

/** Every editor that is set up: the house's by the environment, a shop's own by what was entered there. */
export const connectEditors = (config: Config, deps: EditorsDeps): Editors => {
  const local = createLocalEditor({ desk: deps.desk, atOnce: deps.threads })
  const { publicUrl } = config
  const noticesAt = (path: string) =>
    publicUrl === undefined ? undefined : { publicUrl, path, apiSecret: deps.apiSecret }
  const hosted = openAll(
    houseAccounts(config).map((account) => ({
      ...account,
      noticesAt: noticesAt(`/webhooks/editors/${account.provider}`),
    })),
    deps,
  )
  const house = { ...hosted, usable: [local, ...hosted.usable] }
  const kept = new Map<string, { readonly at: number; readonly editors: Promise<ShopEditors> }>()
  const openOwn = async (shopId: string): Promise<ShopEditors> => {
    const accounts = await deps.accounts.forShop(shopId).open()
    if (accounts.length === 0) return house
    const own = openAll(
      accounts.flatMap(({ provider, apiKey, ...terms }) =>
        modelsOf(terms).map((model) => ({
          provider,
          name: shopAccount(shopId, provider),
          apiKey,
          model,
          baseUrl: config.editors[provider].baseUrl,
          noticesAt: noticesAt(`/webhooks/editors/${provider}/${shopId}`),
          set: { ...terms, webhookSecret: undefined },
        })),
      ),
      deps,
    )
    return {
      usable: [...house.usable, ...own.usable],
      unusable: [...house.unusable, ...own.unusable],
    }
  }
  return {
    forShop: async (shopId) => {
      if (shopId === undefined) return house
      const before = kept.get(shopId)
      if (before && Date.now() - before.at < keptForMs) return before.editors
      const editors = openOwn(shopId)
      kept.set(shopId, { at: Date.now(), editors })
      editors.catch(() => kept.delete(shopId))
      return editors
    },
  }
}

/** The accounts of the environment, each with its model for what goes live and the one for drafts. */
const houseAccounts = ({ editors }: Config): Omit<HostedAccount, 'noticesAt'>[] =>
  providerNames.flatMap((provider) => {
    const set = editors[provider]
    const { apiKey, baseUrl } = set
    if (apiKey === undefined) return []
    const name = houseAccount(provider)
    return modelsOf(set).map((model) => ({ provider, name, apiKey, model, baseUrl, set }))
  })

/** undefined stands for the provider's best one. */
const modelsOf = ({ model, draftModel }: Pick<EditorConfig, 'model' | 'draftModel'>) =>
  draftModel === undefined ? [model] : [model, draftModel]

const openAll = (accounts: readonly HostedAccount[], deps: EditorsDeps): ShopEditors => {
  const usable: ShopEditors['usable'][number][] = []
  const unusable: ShopEditors['unusable'][number][] = []
  for (const account of accounts) {
    const { provider, name } = account
    try {
      const editor = openHostedEditor(account, { downloads: deps.downloads, fetch })
      if (isUnreachable(editor.description, deps.lendsPictures))
        unusable.push({ provider, account: name, reason: explainUnreachable(provider) })
      else usable.push(editor)
    } catch (error) {
      // A model that nobody knows the price of.
      if (!(error instanceof ColorwayError) || error.code !== 'invalid_input') throw error
      unusable.push({ provider, account: name, reason: error.message })
    }
  }
  return { usable, unusable }
}
