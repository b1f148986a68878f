import type { FeedCheck, ShownProduct } from '../domain/check-feed.ts'
import type { PictureStanding } from '../domain/picture-standing.ts'
import type { SelectedOption } from '../domain/product.ts'
import type { PublicationState } from '../domain/publication-state.ts'
import type { Page, PageRequest } from './page.ts'
import type { LiveTarget } from './publication-store.ts'

/** A picture that went live, or was to, as the newest publication that it is part of left it. */
export interface PublishedPicture {
  readonly publicationId: string
  readonly publicationState: PublicationState
  readonly editId: string
  readonly productId: string
  readonly productTitle: string
  readonly colorwayKey: string
  readonly colorwayLabel: string
  /** 0 for the lead angle, which the variants show. */
  readonly angle: number
  readonly colorwayValues: readonly SelectedOption[]
  readonly targetHex: string | undefined
  readonly sourceMediaId: string
  readonly sourceUrl: string
  /** Storage key of the source picture's bytes. */
  readonly sourceKey: string | undefined
  /** What the variants showed when it was planned. */
  readonly variantMedia: Readonly<Record<string, string | null>>
  readonly previewKey: string
  readonly standing: PictureStanding
  /** Whether it is approved, and can be published (again). */
  readonly canPublish: boolean
  /** Why it was stopped. */
  readonly reason: string | undefined
  /** What the merchant should know of its publication, a line for each. */
  readonly notes: string | undefined
  readonly requestedBy: string
  readonly createdAt: Date
  readonly undoRequestedBy: string | undefined
  readonly undoneAt: Date | undefined
  /** Only of what is live. */
  readonly feed: FeedCheck | undefined
}

/** A product with pictures that went live, or were to. */
export interface PublishedProduct {
  /** Its newest publication, by which the list is in order. */
  readonly id: string
  readonly productId: string
  readonly productTitle: string
  /** By colour; only those that the filter asks for. */
  readonly pictures: readonly PublishedPicture[]
  /** As the shop showed it last; undefined where the product is not known (any more). */
  readonly shown: ShownProduct | undefined
}

export const publishedShows = ['live', 'on-its-way', 'attention', 'conflict', 'failed', 'taken-back'] as const
export type PublishedShow = (typeof publishedShows)[number]

export interface PublishedFilter {
  readonly show?: PublishedShow | undefined
  /** Part of the product's title, without case. */
  readonly search?: string | undefined
  readonly batchId?: string | undefined
  /** Who had it published. */
  readonly requestedBy?: string | undefined
}

/** What taking pictures back, or putting them live again, comes to. */
export interface LivePreview {
  readonly pictures: number
  /** How many products they are of. */
  readonly products: number
  /** The titles of the first of those, by title. */
  readonly titles: readonly string[]
}

/** A shop's pictures by what became of them once they were approved. */
export interface PublishedPictures {
  /** Products, that with the newest publication first; pages go on from a product's `id`. */
  list(page: PageRequest, filter?: PublishedFilter): Promise<Page<PublishedProduct>>
  /** Who had something published, by name. */
  listPublishers(): Promise<readonly string[]>
  /** What `undo` would take back of the target now, or `redo` put live again. */
  preview(target: LiveTarget, way: 'undo' | 'redo'): Promise<LivePreview>
  /** How many publications want somebody's attention. */
  countAttention(): Promise<number>
}
