import type { PublicationState } from '../domain/publication-state.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import type { Edit } from './edit-store.ts'
import type { Page, PageRequest } from './page.ts'

export interface Placement {
  readonly edit: Edit
  readonly pictureKey: string
  readonly format: string
  readonly widthPx: number
  readonly heightPx: number
  readonly filename: string
  readonly altText: string
  readonly mediaId: string | undefined
  /** Why the picture was left out: what somebody else changed, or what is wrong with it. */
  readonly leftOut: string | undefined
  /** Is to be taken back, and was not yet. */
  readonly undoRequested: boolean
  readonly undone: boolean
}

export interface Publication {
  readonly id: string
  readonly state: PublicationState
  readonly reason: string | undefined
  /** What the merchant should know of one that went well: what was left out, or could not be given back. */
  readonly notes: string | undefined
  readonly productId: string
  readonly productTitle: string
  readonly requestedBy: string
  readonly snapshot: Snapshot | undefined
  /** Some of its pictures are to be taken back, and were not yet. */
  readonly undoRequested: boolean
  /** Bare variants may be bare because we were cut off while replacing their pictures. */
  readonly replacing: boolean
  readonly placements: readonly Placement[]
  readonly createdAt: Date
}

/** A publication that somebody works on. `owner` tells their hold on it from everybody else's. */
export interface ClaimedPublication extends Publication {
  readonly owner: string
}

export interface PublicationRequest {
  /** Only what this batch asked for; else everything that is approved. */
  readonly batchId?: string | undefined
  readonly productIds?: readonly string[] | undefined
  readonly editIds?: readonly string[] | undefined
  readonly requestedBy: string
}

/** Which pictures that are live, or were, are meant. */
export type LiveTarget =
  | { readonly kind: 'publication'; readonly id: string }
  | { readonly kind: 'edits'; readonly ids: readonly string[] }
  | { readonly kind: 'products'; readonly ids: readonly string[] }
  | { readonly kind: 'batch'; readonly id: string }

export interface LeftOut {
  readonly editId: string
  /** In conflict where somebody else's change stands against it; failed where the picture itself cannot be used. */
  readonly editTo: 'conflict' | 'failed'
  readonly reason: string
}

/** A shop's publications. Moves happen at most once and take the edits with them, in one transaction. */
export interface PublicationStore {
  /** Gathers the approved edits, one publication for each product. A picture that is in the shop still is not made again. */
  plan(request: PublicationRequest): Promise<readonly Publication[]>
  /** @throws ColorwayError `not_found` */
  get(id: string): Promise<Publication>
  list(page: PageRequest): Promise<Page<Publication>>
  /** Takes it for this long, unless somebody else holds it; undefined where there is nothing to write. */
  claim(id: string, leaseMs: number): Promise<ClaimedPublication | undefined>
  /** The same for a live one; undefined where there is nothing to take back. */
  claimUndo(id: string, leaseMs: number): Promise<ClaimedPublication | undefined>
  /** Holds on to a claimed publication for this long from now. False where somebody else has taken it over. */
  renew(id: string, owner: string, leaseMs: number): Promise<boolean>
  letGo(id: string, owner: string): Promise<void>
  begin(id: string, snapshot: Snapshot): Promise<boolean>
  /** undefined forgets a file that is of no use. */
  keepFile(id: string, editId: string, mediaId: string | undefined): Promise<void>
  /** Pictures of variants are about to be taken off, for others to be put on. */
  noteReplacing(id: string): Promise<void>
  markAttached(id: string): Promise<boolean>
  markLinked(id: string): Promise<boolean>
  /** Goes on without these. */
  leaveOut(id: string, leftOut: readonly LeftOut[]): Promise<void>
  markVerified(id: string, notes?: string): Promise<boolean>
  markConflict(id: string, reason: string): Promise<boolean>
  /** Its pictures stay approved, so that they can be published once what stood in the way is gone. */
  markFailed(id: string, reason: string): Promise<boolean>
  /** Asks for live pictures to be taken back that nobody asked for before. Answers their publications. */
  requestUndo(target: LiveTarget, requestedBy: string): Promise<readonly UndoRequest[]>
  /**
   * These pictures are off the product; a publication of which none is left is undone. `notes` tell what could not
   * be given back. False where that was noted before.
   */
  markUndone(
    id: string,
    undone: { readonly editIds: readonly string[]; readonly notes: string | undefined },
  ): Promise<boolean>
  /** Edits that were taken back and were not approved again since. */
  listUndone(target: LiveTarget): Promise<readonly string[]>
  /** Pictures of further angles of the product that are live, by their numbers. */
  listLiveAngles(productId: string): Promise<readonly LiveAngle[]>
  /** Gives the wish up: the pictures stay live. `reason` is for the merchant. */
  dropUndo(id: string, reason: string): Promise<void>
}

export interface LiveAngle {
  readonly colorwayKey: string
  readonly mediaId: string
}

export interface UndoRequest {
  readonly publicationId: string
  readonly pictures: number
}
