import { createHmac } from 'node:crypto'
import type { EditorConfig } from '../config.ts'
import type { ProviderName } from '../domain/provider-name.ts'
import type { Downloads } from '../ports/downloads.ts'
import type { ImageEditor } from '../ports/image-editor.ts'
import { createEditor } from '../providers/create-editor.ts'

export interface HostedDeps {
  readonly downloads: Downloads
  /** Where the world reaches us; undefined: nowhere. */
  readonly publicUrl: string | undefined
  /** Signs what no secret was set for. */
  readonly apiSecret: string
}

export interface HostedAccount {
  readonly provider: ProviderName
  readonly name: string
  readonly apiKey: string
  readonly model: string | undefined
  /** Where the provider's notices come in. */
  readonly webhookPath: string
  readonly baseUrl: string | undefined
  /** What the environment says of the house's account besides; of a shop's own it says nothing. */
  readonly set: EditorConfig | undefined
}

/**
 * The editor of one account with one model.
 * @throws ColorwayError `invalid_input` for a model that nobody knows the price of
 */
export const openHostedEditor = (
  { provider, name, apiKey, model, baseUrl, webhookPath, set }: HostedAccount,
  { downloads, publicUrl, apiSecret }: HostedDeps,
): ImageEditor =>
  createEditor[provider](
    {
      name,
      apiKey,
      model,
      baseUrl,
      priceMicros: set?.priceMicros,
      startsPerMinute: set?.startsPerMinute,
      atOnce: set?.atOnce,
      webhookUrl: publicUrl && new URL(webhookPath, publicUrl).href,
      webhookSecret: set?.webhookSecret ?? secretFor(provider, name, apiSecret),
    },
    { fetch, now: () => new Date(), downloads, pollEveryMs: undefined },
  )

/** eachlabs takes whatever secret it is given with a call; elsewhere each account has its own. */
const secretFor = (provider: ProviderName, account: string, apiSecret: string): string | undefined =>
  provider === 'eachlabs'
    ? createHmac('sha256', apiSecret).update(`notices of an editor\n${account}`).digest('hex')
    : undefined
