import type { PublicationState } from '../domain/publication-state.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import type { Page, PageRequest } from './batch-store.ts'
import type { Edit } from './edit-store.ts'

export interface Placement {
  readonly edit: Edit
  readonly pictureKey: string
  readonly format: string
  readonly filename: string
  readonly altText: string
  readonly mediaId: string | undefined
}

export interface Publication {
  readonly id: string
  readonly state: PublicationState
  readonly reason: string | undefined
  readonly productId: string
  readonly productTitle: string
  readonly requestedBy: string
  readonly snapshot: Snapshot | undefined
  readonly undoRequested: boolean
  readonly placements: readonly Placement[]
  readonly createdAt: Date
}

export interface PublicationRequest {
  /** Only what this batch asked for; else everything that is approved. */
  readonly batchId?: string | undefined
  readonly productIds?: readonly string[] | undefined
  readonly requestedBy: string
}

/** A shop's publications. Moves happen at most once and take the edits with them, in one transaction. */
export interface PublicationStore {
  /** Gathers the approved edits, one publication for each product. */
  plan(request: PublicationRequest): Promise<readonly Publication[]>
  /** @throws ColorwayError `not_found` */
  get(id: string): Promise<Publication>
  list(page: PageRequest): Promise<Page<Publication>>
  /** Takes it for this long, unless somebody else holds it; undefined where there is nothing to write. */
  claim(id: string, leaseMs: number): Promise<Publication | undefined>
  /** The same for a live one; undefined where there is nothing to take back. */
  claimUndo(id: string, leaseMs: number): Promise<Publication | undefined>
  /** Holds on to a claimed publication for this long from now. */
  renew(id: string, leaseMs: number): Promise<void>
  letGo(id: string): Promise<void>
  begin(id: string, snapshot: Snapshot): Promise<boolean>
  keepFile(id: string, editId: string, mediaId: string): Promise<void>
  markAttached(id: string): Promise<boolean>
  markLinked(id: string): Promise<boolean>
  markVerified(id: string): Promise<boolean>
  markConflict(id: string, reason: string): Promise<boolean>
  markFailed(id: string, reason: string): Promise<boolean>
  /** False where it is not live, or its undo was asked for before. */
  requestUndo(id: string, requestedBy: string): Promise<boolean>
  /** `notes` tell what could not be taken back. */
  markUndone(id: string, notes: string | undefined): Promise<boolean>
}
