import type { BulkControls } from './bulk/bulk-desk.ts'
import type { Faults } from './faults/fault-plan.ts'
import type { FileFates } from './files/file-fates.ts'
import type { FlowControls } from './flow/flow-desk.ts'
import type { ThrottleStatus } from './graphql/cost-bucket.ts'
import type { Ledger } from './graphql/spending-ledger.ts'
import type { Merchant } from './merchant/merchant.ts'
import type { FileStatus } from './model/file-record.ts'
import type { Listener } from './model/listeners.ts'
import type { OauthDesk } from './oauth/oauth-desk.ts'
import type { WebhookControls } from './webhooks/webhook-desk.ts'

/** A running sandbox shop. */
export interface SandboxShop {
  /** "http://127.0.0.1:PORT": the admin, the Admin API, the upload target and the CDN in one. */
  readonly origin: string
  /** "http://127.0.0.1:PORT": what runs the app's extensions, as https://extensions.shopifycdn.com does. */
  readonly extensionsOrigin: string
  /** The domain that the app knows the shop by, such as "demo-colorway.myshopify.com". */
  readonly shopDomain: string
  /** Of an app that was made in this shop's own admin: it does not expire. */
  readonly accessToken: string
  readonly apiKey: string
  readonly apiSecret: string
  /** "Type.field" of each deprecated field that was asked for so far. */
  readonly deprecatedFieldsUsed: ReadonlySet<string>
  /** What another person with access to the shop does. */
  readonly merchant: Merchant
  /** What goes wrong on demand between the app and the shop. */
  readonly faults: Faults
  /** What becomes of bulk operations, and what was asked for so far. */
  readonly bulk: BulkControls
  /** The staff, and the tokens that the shop gave to the app. */
  readonly oauth: OauthDesk
  /** A session token as App Bridge gives it to this staff member, or to the owner. */
  sessionToken(userId?: string): string
  /** What is to become of files that the app makes. */
  readonly fileFates: FileFates
  /** What the app spent so far, in points. */
  ledger(): Ledger
  /** What is in the app's bucket of points now. */
  bucket(): ThrottleStatus
  /** Hears of each operation before it runs; answers how to stop listening. */
  onRequest(listener: Listener): () => void
  /** Hears of each operation once it took effect, before its answer is sent. */
  onAnswer(listener: Listener): () => void
  /** What the app is told of what happens here; nothing, until it is installed with topics. */
  readonly webhooks: WebhookControls
  /** The merchant's workflows: actions that they ask of the app, and triggers that the app tells of. */
  readonly flow: FlowControls
  /** Sets the app that the page at /admin/apps/colorway embeds, and what it wants to be told. */
  installApp(app: { readonly appUrl: string; readonly webhookTopics?: readonly string[] }): void
  products(): ProductSnapshot[]
  files(): FileSnapshot[]
  /** Every text in another language. */
  translations(): TranslationSnapshot[]
  /** Ends the server, and the lives of files that are still being processed. */
  stop(): Promise<void>
}

export interface ProductSnapshot {
  readonly id: string
  readonly handle: string
  readonly title: string
  /** The gallery, in order. */
  readonly media: readonly FileSnapshot[]
  readonly variants: readonly VariantSnapshot[]
  readonly options: readonly OptionSnapshot[]
}

export interface OptionSnapshot {
  readonly id: string
  readonly name: string
  readonly values: readonly { readonly id: string; readonly name: string }[]
}

export interface VariantSnapshot {
  readonly id: string
  readonly title: string
  readonly selectedOptions: Readonly<Record<string, string>>
  readonly mediaId: string | null
}

export interface FileSnapshot {
  readonly id: string
  readonly filename: string
  readonly alt: string
  readonly status: FileStatus
  /** Where the CDN serves it, once it is READY. */
  readonly url: string
  /** The catalogue's picture that it was seeded with; undefined for a file made since. */
  readonly pictureKey: string | undefined
}

export interface TranslationSnapshot {
  readonly resourceId: string
  /** "alt", "title", "name" … */
  readonly key: string
  readonly locale: string
  readonly value: string
}
