import type { CatalogProduct } from '../catalog/catalog-types.ts'
import type { BulkLifeMs } from './bulk/bulk-desk.ts'
import type { BucketSize, bucketSizes } from './graphql/cost-bucket.ts'
import type { LocaleRecord } from './model/locale-record.ts'
import type { FileLifeMs } from './model/shop.ts'
import type { RenderCatalogPicture } from './seed/render-catalog-picture.ts'

/** How a sandbox shop is to be. */
export interface SandboxShopOptions {
  readonly catalog: readonly CatalogProduct[]
  /** Called for a picture when it is first needed, at most two at a time. */
  readonly render: RenderCatalogPicture
  /** A folder of the app's extensions, each built into its dist/. Default: the admin shows none. */
  readonly extensionsDir?: string
  /** Default: any free port. */
  readonly port?: number
  readonly shopDomain?: string
  readonly accessToken?: string
  readonly apiKey?: string
  readonly apiSecret?: string
  /** Default 300 ms + 700 ms. A reorder job takes as long as `uploaded`. */
  readonly fileLifeMs?: FileLifeMs
  /** Default 100 ms + 300 ms. */
  readonly bulkLifeMs?: BulkLifeMs
  /** Whether results of bulk operations come packed by gzip. Default false. */
  readonly packsBulkResults?: boolean
  /** How long after its creation a search finds a file. Default 30,000. */
  readonly filesSearchLagMs?: number
  /**
   * How long after a file's creation its name is not yet known: another of that name is not refused with
   * FILENAME_ALREADY_EXISTS, but fails while it is processed. Default 1,000.
   */
  readonly filenameLagMs?: number
  /** Whether fileCreate makes the good files of a call in which others are refused. Default false. */
  readonly fileCreateTakesGoodFiles?: boolean
  /**
   * Whether productVariantsBulkUpdate neither replaces a variant's picture nor takes it off, but says nothing: the
   * schema does not tell what its `mediaId` does to a variant that has one. Default false.
   */
  readonly bulkUpdateOnlyAppends?: boolean
  /** Default: a Plus shop's, 20,000 points and 1,000 back each second; "standard" has 2,000 and 100. */
  readonly bucket?: BucketSize | keyof typeof bucketSizes
  /** What the merchant granted to the app. Default: what it asks for at its installation. */
  readonly scopes?: readonly string[]
  /** The languages that the shop speaks. Default: English. */
  readonly locales?: readonly LocaleRecord[]
  /** Of all that happens by chance. Default 1. */
  readonly seed?: number
}
