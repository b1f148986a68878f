import type { BatchState } from '../domain/batch-state.ts'
import type { TargetOrigin } from '../domain/color/color-resolution.ts'
import type { EditState } from '../domain/edit-state.ts'
import type { Verdict } from '../domain/judge-report.ts'
import type { ReferenceRole } from '../domain/prompts/reference.ts'
import type { PublicationState } from '../domain/publication-state.ts'
import type { PicturePart } from '../domain/report.ts'
import type { ShopSettings } from '../domain/shop-settings.ts'
import type { SyncState } from '../domain/sync-state.ts'

export type { BatchState, EditState, PublicationState, Verdict }

/** What the server and the page inside the admin say to each other. Dates are ISO 8601, money micro-dollars. */

export interface WireError {
  readonly code: string
  readonly message: string
  readonly hint?: string
}

/**
 * GET /api/batches?after=ID → newest first, 20 a page. POST /api/batches plans one: `{productIds?: string[], quality?:
 * 'draft' | 'final'}`.
 */
export interface WireBatch {
  readonly id: string
  readonly state: BatchState
  readonly createdAt: string
  readonly requestedBy: string
  /** How many of its edits stand in each state. */
  readonly edits: Partial<Record<EditState, number>>
  readonly quotedEdits: number | null
  /** The most that it may cost, and the least. */
  readonly quotedCostMicros: number | null
  readonly quotedLeastMicros: number | null
  readonly quotedSeconds: number | null
  readonly spentMicros: number
  /** What each accepted picture cost; null while there is none. */
  readonly costPerAcceptedMicros: number | null
  readonly reason: string | null
}

export interface WireBatchPage {
  readonly batches: readonly WireBatch[]
  readonly nextAfter: string | null
}

/** GET /api/editors. PUT /api/editors/PROVIDER sets the shop's own key: `{apiKey, model?}`; DELETE removes it. */
export interface WireEditors {
  readonly editors: readonly WireEditor[]
  /** Set up, and not usable as things are. */
  readonly unusable: readonly Pick<WireEditor, 'provider' | 'isOwn' | 'reason'>[]
  /** The shop's own keys; what they are is told to nobody. */
  readonly keys: readonly {
    readonly provider: string
    readonly model: string | null
    readonly draftModel: string | null
    readonly priceMicros: number | null
    readonly startsPerMinute: number | null
    readonly atOnce: number | null
    readonly setBy: string
    readonly setAt: string
  }[]
}

export interface WireEditor {
  readonly provider: string
  readonly model: string
  readonly tier: 'draft' | 'final'
  readonly priceMicros: number
  /** Whether it heeds what it is told; the local one only paints a colour. */
  readonly followsPrompts: boolean
  /** Whether it works with a key of the shop's own. */
  readonly isOwn: boolean
  /** Why it does not work at the moment. */
  readonly reason: string | null
}

/**
 * GET /api/batches/ID/edits: what became of each edit, with the reason where one stands in its way.
 * POST /api/edits/ID/uncertain answers what became of a call of unknown outcome: `{answer: 'again' | 'charged' |
 * 'not-charged'}`.
 */
export interface WireEdit {
  readonly id: string
  readonly state: EditState
  readonly reason: string | null
  readonly productTitle: string
  readonly colorwayLabel: string
  readonly targetHex: string | null
}

/**
 * GET /api/review?batch=ID&after=ID → candidates whose edit is in review, oldest first, 50 a page.
 * Picture addresses are signed, bound to the shop, and live for minutes.
 */
export interface WireCandidate {
  readonly id: string
  readonly editId: string
  readonly batchIds: readonly string[]
  readonly productTitle: string
  readonly colorwayLabel: string
  readonly targetHex: string | null
  /** What told the target; one of a swatch's picture was measured, not written down by anybody. */
  readonly targetOrigin: TargetOrigin | null
  readonly thingHex: string
  readonly deltaE00: number | null
  readonly backgroundChangedPixels: number
  readonly verdict: Verdict
  readonly reasons: readonly string[]
  /** The parts of the picture that reasons speak of, as shares of its sides. */
  readonly marks: readonly PicturePart[]
  readonly prompt: string
  readonly widthPx: number
  readonly heightPx: number
  readonly beforeUrl: string
  readonly afterUrl: string
  readonly previewUrl: string
  /** What changed, small; null for candidates from before that was drawn. */
  readonly differenceUrl: string | null
}

export interface WireReviewPage {
  readonly candidates: readonly WireCandidate[]
  readonly nextAfter: string | null
  /** All that wait, not only this page. */
  readonly waiting: number
}

/**
 * POST /api/candidates/ID/decision. `redo` makes a new candidate with another seed. DELETE takes one's own newest
 * decision back, as long as nothing has come of it.
 */
export interface WireDecision {
  readonly kind: 'approve' | 'reject' | 'redo'
  readonly reason?: string
  /** With a redo: what is wanted otherwise. */
  readonly changes?: WireChanges
}

/** How a picture is to be made again: from the source picture, or from this candidate, which is then refined. */
export interface WireChanges {
  readonly from?: 'source' | 'candidate'
  /** Up to 500 characters, at the end of the prompt. */
  readonly instruction?: string
  readonly provider?: string
}

/** What a decision came to: the edit's state now, also where somebody else decided first (409). */
export interface WireDecided {
  readonly editId: string
  readonly state: EditState
}

/**
 * POST /api/batches/ID/publish → publishes what is approved. POST /api/undo takes live pictures back, POST /api/redo
 * puts them live again: `{edits: string[]}`, `{products: string[]}` or `{batch: string}`. POST
 * /api/edits/ID/approve-again approves an edit in conflict over what the shop shows now, and answers it.
 */
export interface WirePublishing {
  readonly publications: number
  readonly pictures: number
}

/** One picture of a publication. */
export interface WirePlacement {
  readonly editId: string
  readonly colorway: string
  readonly state: 'included' | 'left out' | 'taken back'
  /** What somebody else changed, where it was left out. */
  readonly reason: string | null
}

/** GET /api/publications?after=ID → newest first. POST /api/publications/ID/undo. */
export interface WirePublication {
  readonly id: string
  readonly state: PublicationState
  readonly undoRequested: boolean
  readonly productTitle: string
  readonly pictures: readonly WirePlacement[]
  readonly requestedBy: string
  readonly createdAt: string
  readonly reason: string | null
  /** What was left out, or could not be given back, a line for each. */
  readonly notes: string | null
}

export interface WirePublicationPage {
  readonly publications: readonly WirePublication[]
  readonly nextAfter: string | null
}

/** GET /api/settings. PATCH /api/settings changes those that are named, each as text: `{galleryPosition: "first"}`. */
export type WireSettings = ShopSettings

/**
 * POST /api/prompts/preview → the exact prompts of every colorway of some products: `{productIds: string[]}`, with
 * `template` where another one than the shop's is to be tried. Products that the shop does not have give none.
 */
export interface WirePromptPreview {
  readonly productId: string
  readonly productTitle: string
  readonly colorwayKey: string
  readonly colorwayLabel: string
  readonly thing: string
  readonly prompt: string
  /** For editors that are sent the references as well. */
  readonly referencedPrompt: string | null
  /** For a second try after a refusal. */
  readonly rewordedPrompt: string
  /** Which of our own prompts it is; null for one of the shop's. */
  readonly builtInVersion: number | null
  /** Why our own is used in place of the shop's. */
  readonly note: string | null
  readonly references: readonly { readonly role: ReferenceRole; readonly url: string }[]
  /** For each editor that follows prompts. One that is too long for an editor is not sent to it: `error` says so. */
  readonly lengths: readonly {
    readonly provider: string
    readonly model: string
    readonly length: number
    readonly unit: 'characters' | 'tokens'
    readonly limit: number | null
    readonly error: string | null
  }[]
}

/** GET /api/catalog: what is known of the shop's products, and how old that is. */
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
