import type { SyncState } from '../../domain/sync-state.ts'

/**
 * GET /api/catalog: what is known of the shop’s products, and how old that is. POST /api/catalog/sync has all of them read
 * anew, or joins a reading that is under way, and answers the same.
 */
export interface WireCatalog {
  readonly products: number
  readonly colorways: number
  /** Colorways without a picture of their own. */
  readonly lacking: number
  /** Products that changed in the shop and are not read again yet. */
  readonly stale: number
  /** When the last reading of the whole catalogue that came to its end was asked for. */
  readonly readAt: string | null
  /** The newest reading of the whole catalogue. */
  readonly sync: {
    readonly state: SyncState
    readonly cause: string
    readonly reason: string | null
    /** How many objects Shopify has gone through, and how many products were read. */
    readonly objects: number
    readonly products: number
    readonly createdAt: string
  } | null
}
