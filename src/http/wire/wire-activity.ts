import type { Deed, EventKind } from '../../domain/deed.ts'

/**
 * GET /api/activity?group=review|publishing|batches|settings&by=ACTOR&product=TEXT&from=DAY&to=DAY&after=ID → what was
 * done, newest first; days are UTC, both included. By "colorway": what it did by itself.
 * GET /api/activity/export, the same without `after` → CSV of every single event.
 */
export interface WireActivityPage {
  readonly lines: readonly WireActivity[]
  readonly nextAfter: string | null
  /** Everybody who did something. */
  readonly actors: readonly string[]
}

/** One deed, or the same many times within moments. */
export interface WireActivity {
  /** Of its newest event. */
  readonly id: string
  readonly actor: string
  /** Undefined for what Colorway did by itself. */
  readonly deed: Deed | null
  readonly kind: EventKind
  /** The state that it led to. */
  readonly to: string
  /** The first and the last of it. */
  readonly since: string
  readonly at: string
  readonly count: number
  /** Titles of the first three products, each with what is told of it. */
  readonly products: readonly WireActivityProduct[]
  readonly productCount: number
  /** A setting, a colour, a provider or a schedule. */
  readonly name: string | null
  readonly reason: string | null
  readonly batchId: string | null
  readonly origin: string | null
  readonly quotedEdits: number | null
}

export interface WireActivityProduct {
  readonly title: string
  readonly colorways: readonly string[]
}
