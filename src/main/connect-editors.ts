import { createHmac } from 'node:crypto'
import type { Config, EditorConfig } from '../config.ts'
import { houseAccount } from '../domain/lanes/choose-lane.ts'
import { type ProviderName, providerNames } from '../domain/provider-name.ts'
import type { Downloads } from '../ports/downloads.ts'
import type { Editors, UnusableEditor } from '../ports/editors.ts'
import type { ImageEditor } from '../ports/image-editor.ts'
import type { PictureDesk } from '../ports/picture-desk.ts'
import { createEditor } from '../providers/create-editor.ts'
import type { EditorAccount } from '../providers/editor-account.ts'
import { createLocalEditor } from '../providers/local/local-editor.ts'

interface EditorsDeps {
  readonly desk: PictureDesk
  readonly threads: number
  readonly downloads: Downloads
  /** Signs what no secret was set for. */
  readonly apiSecret: string
  /** Whether editors can fetch pictures from us. */
  readonly lendsPictures: boolean
}

/** Every editor that is set up by the house, each with its model for what goes live and the one for drafts. */
export const connectEditors = (config: Config, deps: EditorsDeps): Editors => {
  const usable: ImageEditor[] = [createLocalEditor({ desk: deps.desk, atOnce: deps.threads })]
  const unusable: UnusableEditor[] = []
  for (const provider of providerNames) {
    const set = config.editors[provider]
    if (set.apiKey === undefined) continue
    const { apiKey } = set
    const models = set.draftModel === undefined ? [set.model] : [set.model, set.draftModel]
    for (const model of models) {
      const editor = openEditor(config, deps, { provider, set, apiKey, model })
      if (editor.description.inputs.delivery !== 'url' || deps.lendsPictures) usable.push(editor)
      else unusable.push({ provider, reason: explainUnreachable(provider) })
    }
  }
  return { forShop: async () => ({ usable, unusable }) }
}

interface HouseEditor {
  readonly provider: ProviderName
  readonly set: EditorConfig
  readonly apiKey: string
  readonly model: string | undefined
}

const openEditor = (
  { publicUrl }: Config,
  { downloads, apiSecret }: EditorsDeps,
  { provider, set, apiKey, model }: HouseEditor,
): ImageEditor => {
  const { baseUrl, priceMicros, startsPerMinute, atOnce } = set
  const account: EditorAccount = {
    name: houseAccount(provider),
    apiKey,
    baseUrl,
    model,
    priceMicros,
    startsPerMinute,
    atOnce,
    webhookUrl: publicUrl && new URL(`/webhooks/editors/${provider}`, publicUrl).href,
    webhookSecret: set.webhookSecret ?? secretFor(provider, apiSecret),
  }
  return createEditor[provider](account, { fetch, now: () => new Date(), downloads, pollEveryMs: undefined })
}

/** eachlabs takes whatever secret it is given with a call; of the others, each account has its own. */
const secretFor = (provider: ProviderName, apiSecret: string): string | undefined =>
  provider === 'eachlabs'
    ? createHmac('sha256', apiSecret).update('notices of eachlabs\n').digest('hex')
    : undefined

const explainUnreachable = (provider: ProviderName): string =>
  `${provider} fetches pictures by their address, and nothing of this installation is reached from outside: set PUBLIC_URL to its https address, or STORAGE_URL to a bucket.`
