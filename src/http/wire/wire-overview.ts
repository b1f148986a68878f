import type { WireBatch } from './wire-batch.ts'
import type { WireCatalog } from './wire-catalog.ts'

/** GET /api/overview: the shop at a glance. It is asked for every second or so while something runs. */
export interface WireOverview {
  readonly catalog: WireCatalog
  /** Whether anybody has ever decided on a picture; the first visit lasts until then. */
  readonly hasDecisions: boolean
  /** Until then: the batch that was asked for last. */
  readonly firstDraft: WireBatch | null
  /** Pictures in review, pictures that were approved and are not published, batches that wait to be started. */
  readonly waiting: { readonly review: number; readonly publish: number; readonly start: number }
  /** Planned, running or paused, newest first, at most five; and how many there are. */
  readonly running: { readonly batches: readonly WireBatch[]; readonly count: number }
  readonly attention: {
    /** Pictures that somebody else's change stands against. */
    readonly conflicts: number
    /** Pictures that failed or were refused in the last 30 days and were not asked for again: 1000 stands for more. */
    readonly unmade: number
    /** Calls of which nobody knows whether they were charged, and what is set aside for them. */
    readonly uncertain: { readonly calls: number; readonly costMicros: number }
    /** Batches on hold, by their reason. */
    readonly parked: readonly { readonly reason: string | null; readonly batches: number }[]
  }
  readonly spending: WireSpending
}

/** What this month cost; days and months are those of UTC. */
export interface WireSpending {
  /** "2026-11" */
  readonly month: string
  /** From the first day of the month to the last. */
  readonly dayMicros: readonly number[]
  readonly monthMicros: number
  /** From 1. */
  readonly today: number
  readonly dayCapMicros: number
  readonly monthCapMicros: number
}

/** GET /api/overview/obstacles: what stands in the way of pictures, and is seldom different. */
export interface WireObstacles {
  /** Accounts that do not work, with what to do about them. */
  readonly editors: readonly { readonly provider: string; readonly reason: string }[]
  /** Colour names that a person has to explain. */
  readonly unclearColors: number
}

/** GET /api/overview/proposals: products for a first draft, the best first. */
export interface WireProposals {
  readonly proposals: readonly WireProposal[]
}

export interface WireProposal {
  readonly productId: string
  readonly title: string
  /** The picture that it would be made from. */
  readonly pictureUrl: string
  /** The colours that would be made. */
  readonly colors: readonly { readonly label: string; readonly hex: string }[]
}
