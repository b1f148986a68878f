import type { Downloads } from '../ports/downloads.ts'
import type { ImageEditor } from '../ports/image-editor.ts'

/** One account at a provider, and whatever is to differ from what the provider's folder says. */
export interface EditorAccount {
  /** Names it in logs and tables: "house/wavespeed". */
  readonly name: string
  readonly apiKey: string
  readonly baseUrl: string | undefined
  readonly model: string | undefined
  readonly priceMicros: bigint | undefined
  readonly startsPerMinute: number | undefined
  readonly atOnce: number | undefined
  /** Where the provider may tell us that a call has ended; undefined: it is only asked. */
  readonly webhookUrl: string | undefined
  readonly webhookSecret: string | undefined
}

/** What an adapter needs of the world. */
export interface EditorTools {
  readonly fetch: typeof fetch
  readonly now: () => Date
  readonly downloads: Downloads
  /** Pause between two looks after a ticket; undefined: what suits the provider. */
  readonly pollEveryMs: number | undefined
}

/** @throws ColorwayError `invalid_input` for a model that the folder knows nothing of and the account says nothing of */
export type CreateEditor = (account: EditorAccount, tools: EditorTools) => ImageEditor
