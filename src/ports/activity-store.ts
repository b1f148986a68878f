import type { Deed, DeedGroup, EventKind } from '../domain/deed.ts'
import type { BatchOrigin } from './batch-store.ts'
import type { Page, PageRequest } from './page.ts'

/** Something that happened, as one event tells it. */
export interface Activity {
  readonly id: string
  readonly at: Date
  /** A staff member, "rule: …", "command line"; or the machine. */
  readonly actor: string
  /** Undefined for moves of the machine. */
  readonly deed: Deed | undefined
  readonly kind: EventKind
  readonly from: string | undefined
  readonly to: string
  readonly reason: string | undefined
  /** Of an edit. */
  readonly productId: string | undefined
  readonly productTitle: string | undefined
  readonly colorwayLabel: string | undefined
  /** A setting, a colour, a provider or a schedule. */
  readonly name: string | undefined
  /** Of a batch. */
  readonly batchId: string | undefined
  readonly origin: BatchOrigin | undefined
  /** How many pictures it is to make, once it was quoted. */
  readonly quotedEdits: number | undefined
}

export interface ActivityFilter {
  readonly group?: DeedGroup | undefined
  /** Undefined: everybody but the machine. */
  readonly actor?: string | undefined
  /** Part of a product's title, without case. */
  readonly product?: string | undefined
  readonly from?: Date | undefined
  readonly before?: Date | undefined
}

/** What people and rules did in a shop, and on request what the machine did. */
export interface ActivityStore {
  /** Newest first. */
  list(page: PageRequest, filter?: ActivityFilter): Promise<Page<Activity>>
  /** Everybody who did something, by name; without the machine. */
  listActors(): Promise<readonly string[]>
}
