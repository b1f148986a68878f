import type { Pace } from '../../src/pipeline/pace.ts'
import type { AdminPace } from '../../src/shopify/admin-pace.ts'
import type { MediaPace } from '../../src/shopify/media/media-pace.ts'

/** A house that notices within a second what takes a real one half a minute. */
export const quickPace: Pace = {
  leaseMs: 1_500,
  idleMs: 400,
  admitEveryMs: 100,
  reconcileEveryMs: 200,
  leadMs: 300,
  letInAgainMs: 10,
  lookEveryMs: 50,
  repairEveryMs: 500,
  scheduleEveryMs: 500,
  tellAgainMs: 50,
}

/** Gives a shop up after two seconds. */
export const quickAdminPace: AdminPace = {
  patienceMs: 2_000,
  timeoutMs: 2_000,
  retryBaseMs: 10,
  retryCapMs: 100,
}

/** Gathers hardly, and looks often. */
export const quickMediaPace: MediaPace = {
  gatherMs: 1,
  betweenMs: 0,
  enough: 40,
  firstLookMs: 10,
  longestLookMs: 100,
  readyWithinMs: 5_000,
  searchPausesMs: [0, 20, 50, 100, 200, 400, 800],
}
