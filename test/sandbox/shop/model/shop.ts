import type { CatalogProduct } from '../../catalog/catalog-types.ts'
import type { BulkDesk } from '../bulk/bulk-desk.ts'
import type { FaultPlan } from '../faults/fault-plan.ts'
import type { FateBook } from '../files/file-fates.ts'
import type { ReceivedTrigger } from '../flow/flow-desk.ts'
import type { CostBucket } from '../graphql/cost-bucket.ts'
import type { SpendingLedger } from '../graphql/spending-ledger.ts'
import type { OauthDesk } from '../oauth/oauth-desk.ts'
import type { Listeners } from './listeners.ts'
import type { ShopState } from './shop-state.ts'

/** How long a new file stays in each state before READY, in milliseconds. */
export interface FileLifeMs {
  readonly uploaded: number
  readonly processing: number
}

/** One sandbox shop, as its parts see it. */
export interface Shop {
  readonly state: ShopState
  /** "http://127.0.0.1:PORT" */
  readonly origin: string
  /** Where extensions run: of another port, and so another origin. */
  readonly extensionsOrigin: string
  /** The folder of built extensions, where there is one. */
  readonly extensionsDir: string | undefined
  /** "demo-colorway.myshopify.com" */
  readonly domain: string
  readonly accessToken: string
  readonly apiKey: string
  readonly apiSecret: string
  readonly fileLifeMs: FileLifeMs
  /** How long after its creation a search finds a file. */
  readonly filesSearchLagMs: number
  /** How long after a file's creation another of its name is not yet refused, but fails later. */
  readonly filenameLagMs: number
  /** Whether fileCreate makes the good files of a call in which others are refused. */
  readonly fileCreateTakesGoodFiles: boolean
  /** Whether productVariantsBulkUpdate leaves a variant alone that has a picture already. */
  readonly bulkUpdateOnlyAppends: boolean
  readonly fileFates: FateBook
  /** Aborted when the shop stops: pending file lives and jobs end with it. */
  readonly stopped: AbortSignal
  /** The root of the embedded app, once one is installed. */
  appUrl: string | undefined
  /** "Type.field" of each deprecated field that a query asked for. */
  readonly deprecatedFieldsUsed: Set<string>
  /** The app's points in this shop. */
  readonly bucket: CostBucket
  readonly ledger: SpendingLedger
  readonly faults: FaultPlan
  readonly bulk: BulkDesk
  /** Staff, and the tokens that the app holds. */
  readonly oauth: OauthDesk
  /** Told of each operation when it arrives, and once it took effect. */
  readonly requestListeners: Listeners
  readonly answerListeners: Listeners
  /** What the app told Flow of. */
  readonly receivedTriggers: ReceivedTrigger[]
  /** Why Flow takes no trigger; undefined where it does. */
  flowRefusal: string | undefined
  /** A number that was never given out before, for ids of new things. */
  nextNumber(): number
  /** Puts another product into the shop, as the catalogue's are, and answers its id. */
  addProduct(product: CatalogProduct): string
  /** Signs what only this run of the shop may hand out: upload places and original sources. */
  sign(text: string): string
}
