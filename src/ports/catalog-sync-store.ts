import type { SyncState } from '../domain/sync-state.ts'

/** Why the whole catalogue is read. */
export type SyncCause = 'installation' | 'nightly' | 'asked for' | 'many changes' | 'refresh'

/** One reading of a shop's whole catalogue into the mirror. */
export interface CatalogSync {
  readonly id: string
  readonly state: SyncState
  readonly reason: string | undefined
  readonly cause: string
  /** Whether the bulk operation is asked to put children under their parents. */
  readonly grouped: boolean
  readonly bulkOperationId: string | undefined
  /** Objects that Shopify has gone through. */
  readonly objects: number
  /** Products that are in the mirror by it. */
  readonly products: number
  readonly createdAt: Date
  readonly movedAt: Date
}

/** A shop's readings of its catalogue; one is open at a time. A move that comes late changes nothing: false. */
export interface CatalogSyncStore {
  /** Asks for a reading; answers the open one where there is one. */
  request(cause: SyncCause): Promise<CatalogSync>
  /** @throws ColorwayError `not_found` */
  get(id: string): Promise<CatalogSync>
  /** The newest one; with a state, the newest in it. */
  latest(state?: SyncState): Promise<CatalogSync | undefined>
  /** Takes an open reading for this long, unless somebody else holds it. */
  claim(id: string, leaseMs: number): Promise<CatalogSync | undefined>
  renew(id: string, leaseMs: number): Promise<void>
  letGo(id: string): Promise<void>
  /** planned → running: Shopify works on it. */
  markRunning(id: string, bulkOperationId: string): Promise<boolean>
  /** running → reading: its result is there. */
  markReading(id: string): Promise<boolean>
  noteProgress(id: string, progress: { readonly objects?: number; readonly products?: number }): Promise<void>
  /** running or reading → planned: another operation, without grouping. */
  startUngrouped(id: string): Promise<boolean>
  markDone(id: string): Promise<boolean>
  /** From any open state. */
  markFailed(id: string, reason: string): Promise<boolean>
  /** Shopify says that an operation ended: answers the open reading that waits for it. */
  noticeFinished(bulkOperationId: string): Promise<CatalogSync | undefined>
}
