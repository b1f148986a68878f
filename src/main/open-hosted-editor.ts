import { createHmac } from 'node:crypto'
import type { EditorConfig } from '../config.ts'
import type { ProviderName } from '../domain/provider-name.ts'
import type { Downloads } from '../ports/downloads.ts'
import type { EditorDescription, ImageEditor } from '../ports/image-editor.ts'
import { createEditor } from '../providers/create-editor.ts'

/** Where providers tell of the ends of calls. */
interface NoticesAt {
  /** Where the world reaches us. */
  readonly publicUrl: string
  readonly path: string
  /** Signs what no secret was set for. */
  readonly apiSecret: string
}

export interface HostedAccount {
  readonly provider: ProviderName
  readonly name: string
  readonly apiKey: string
  readonly model: string | undefined
  readonly baseUrl: string | undefined
  /** What is set for the account besides. */
  readonly set: Pick<EditorConfig, 'priceMicros' | 'startsPerMinute' | 'atOnce' | 'webhookSecret'>
  /** undefined where nobody waits for notices: then the provider is only asked. */
  readonly noticesAt: NoticesAt | undefined
}

interface HostedDeps {
  readonly downloads: Downloads
  readonly fetch: typeof fetch
}

/**
 * The editor of one account with one model.
 * @throws ColorwayError `invalid_input` for a model that nobody knows the price of, and for what can be no key
 */
export const openHostedEditor = (
  { provider, name, apiKey, model, baseUrl, set, noticesAt }: HostedAccount,
  { downloads, fetch }: HostedDeps,
): ImageEditor =>
  createEditor[provider](
    {
      name,
      apiKey,
      model,
      baseUrl,
      priceMicros: set.priceMicros,
      startsPerMinute: set.startsPerMinute,
      atOnce: set.atOnce,
      webhookUrl: noticesAt && new URL(noticesAt.path, noticesAt.publicUrl).href,
      webhookSecret: noticesAt && (set.webhookSecret ?? secretFor(provider, name, noticesAt.apiSecret)),
    },
    { fetch, now: () => new Date(), downloads, pollEveryMs: undefined },
  )

/** eachlabs takes whatever secret it is given with a call; elsewhere each account has its own. */
const secretFor = (provider: ProviderName, account: string, apiSecret: string): string | undefined =>
  provider === 'eachlabs'
    ? createHmac('sha256', apiSecret).update(`notices of an editor\n${account}`).digest('hex')
    : undefined

/** Whether an editor has to fetch pictures by their address, and nobody lends them. */
export const isUnreachable = ({ inputs }: EditorDescription, lendsPictures: boolean): boolean =>
  inputs.delivery === 'url' && !lendsPictures

export const explainUnreachable = (provider: ProviderName): string =>
  `${provider} fetches pictures by their address, and nothing of this installation is reached from outside: set STORAGE_URL to a bucket, or PUBLIC_URL to the https address under which \`colorway start\` runs.`
