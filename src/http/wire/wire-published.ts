import type { FeedMark } from '../../domain/check-feed.ts'
import type { PictureStanding } from '../../domain/picture-standing.ts'
import type { PublicationState } from '../../domain/publication-state.ts'

export type PublishedShow = 'live' | 'on-its-way' | 'attention' | 'conflict' | 'failed' | 'taken-back'

/**
 * GET /api/published?show=live|on-its-way|attention|conflict|failed|taken-back&search=TEXT&batch=ID&by=ACTOR&after=ID →
 * products with pictures that went live or were to, the newest publication first, 20 a page.
 * Picture addresses are signed, bound to the shop, and live for minutes.
 */
export interface WirePublishedPage {
  readonly products: readonly WirePublishedProduct[]
  readonly nextAfter: string | null
  /** Everybody who had something published. */
  readonly publishers: readonly string[]
  /** How many publications want attention, whatever is asked for. */
  readonly attention: number
}

export interface WirePublishedProduct {
  readonly id: string
  readonly productId: string
  readonly productTitle: string
  readonly pictures: readonly WirePublishedPicture[]
}

export interface WirePublishedPicture {
  readonly editId: string
  readonly publicationId: string
  readonly colorwayLabel: string
  /** 0 for the lead angle; of a further one the place of its photograph in the gallery, from 1. */
  readonly angle: number
  readonly targetHex: string | null
  readonly standing: PictureStanding
  /** Whether it is approved, and can be published (again). */
  readonly canPublish: boolean
  /** How far its publication is. */
  readonly step: PublicationState
  /** Why it was stopped. */
  readonly reason: string | null
  /** What the merchant should know of its publication, a line for each. */
  readonly notes: string | null
  readonly requestedBy: string
  readonly createdAt: string
  readonly undoRequestedBy: string | null
  readonly undoneAt: string | null
  readonly beforeUrl: string | null
  readonly afterUrl: string
  /** Only of what is live. */
  readonly feed: WireFeedCheck | null
  /** Where somebody else's change stands against it: what the variants showed, and what they show now. */
  readonly changes: readonly WireVariantChange[]
}

export interface WireFeedCheck {
  readonly size: FeedMark
  /** The shorter side. */
  readonly sidePx: number
  readonly links: FeedMark
  readonly linked: number
  readonly variants: number
  /** Titles of variants that show another picture, or none: the first ten. */
  readonly unlinked: readonly string[]
  readonly label: FeedMark
  readonly altText: FeedMark
}

export interface WireVariantChange {
  readonly variantTitle: string
  readonly before: WireShown
  readonly now: WireShown
}

/** A variant's picture; `url` is null where that is not in the gallery any more. */
export interface WireShown {
  readonly isBare: boolean
  readonly url: string | null
}

/**
 * POST /api/undo/preview and /api/redo/preview, with the same body as /api/undo and /api/redo: what that would come to.
 * POST /api/publish publishes what is approved of `{edits: string[]}`, `{products: string[]}` or `{batch: string}`.
 * POST /api/edits/ID/leave gives an edit in conflict up, and answers it: the shop goes on showing what it shows.
 */
export interface WireLivePreview {
  readonly pictures: number
  readonly products: number
  /** Titles of the first five products. */
  readonly titles: readonly string[]
}
