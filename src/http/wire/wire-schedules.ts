import type { Cadence } from '../../domain/cadence.ts'
import type { RefreshSummary } from '../../domain/refresh/findings.ts'
import type { RefreshState } from '../../domain/refresh-state.ts'
import type { WireProductFilter } from './wire-products.ts'

/** Which part of the catalogue is refreshed. */
export type WireRefreshScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'products'; readonly productIds: readonly string[] }
  | {
      readonly kind: 'matching'
      readonly filter: WireProductFilter
      readonly exceptIds: readonly string[]
    }
  | { readonly kind: 'collection'; readonly collectionId: string; readonly title: string }

/**
 * POST /api/schedules adds one; answers 201 and its WireSchedule. 422 where a cadence or a time zone cannot be read, or
 * where it would run more than once an hour; 409 where there is one of its name: `fields` says which part is meant.
 * PATCH /api/schedules/ID changes what is named. DELETE /api/schedules/ID removes it (204); its runs stay as history.
 */
export interface WireNewSchedule {
  readonly name: string
  readonly cadence: Cadence
  /** Of the list of IANA; left out: that of the shop. */
  readonly timeZone?: string
  readonly scope: WireRefreshScope
  /** The most that a run may spend without being asked, in millionths of a US dollar. */
  readonly capMicros: number
}

/**
 * GET /api/schedules → all, by name. POST /api/schedules/ID/pause and /resume answer it; POST /api/schedules/ID/run has it
 * run now and answers its WireRefresh.
 */
export interface WireSchedule extends Required<WireNewSchedule> {
  readonly id: string
  readonly paused: boolean
  readonly requestedBy: string
  readonly lastRunAt: string | null
  /** The next three; none while it is paused. */
  readonly nextRuns: readonly string[]
}

export interface WireSchedules {
  readonly schedules: readonly WireSchedule[]
}

/** GET /api/collections?handle=HANDLE → the one with this handle, which is the end of its address; or none. */
export interface WireCollections {
  readonly collections: readonly { readonly id: string; readonly title: string }[]
}

/** GET /api/refreshes?schedule=ID&after=ID → runs, newest first, 20 a page; of one schedule where it is named. */
export interface WireRefresh {
  readonly id: string
  readonly state: RefreshState
  /** Why it failed. */
  readonly reason: string | null
  readonly cause: 'schedule' | 'asked'
  /** The schedule may be gone since. */
  readonly scheduleId: string | null
  readonly name: string
  readonly requestedBy: string
  readonly dueAt: string
  /** The batch that it made, where there was anything to make. */
  readonly batchId: string | null
  /** Once it is done: what it found, and what it says of it. */
  readonly summary: RefreshSummary | null
}

export interface WireRefreshPage {
  readonly refreshes: readonly WireRefresh[]
  readonly nextAfter: string | null
}
