/**
 * GET /api/changes: an endless answer of type text/event-stream that tells what moves in the shop, for as long as a
 * visit may last before its session token is looked at again; whoever wants to go on asks anew, with `Last-Event-ID`.
 *
 * `event: moved` carries a WireChanges. `event: everything` says that more may have moved than can be told: read what
 * you show again. Comments in between say that the server is still there.
 */
export interface WireChanges {
  /** Batches that moved, or whose edits did. Null: too many to name. */
  readonly batches: readonly string[] | null
  readonly moved: readonly WireMoved[]
}

export interface WireMoved {
  readonly kind: 'batch' | 'edit' | 'publication' | 'schedule' | 'refresh'
  /** Null: too many to name. */
  readonly ids: readonly string[] | null
  /** Those that they came to and those that they left; of schedules what was done to them. */
  readonly states: readonly string[]
}
