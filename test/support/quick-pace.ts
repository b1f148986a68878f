import type { Pace } from '../../src/pipeline/pace.ts'
import type { AdminPace } from '../../src/shopify/admin-pace.ts'

/** A house that notices within a second what takes a real one half a minute. */
export const quickPace: Pace = {
  leaseMs: 1_500,
  idleMs: 400,
  admitEveryMs: 100,
  reconcileEveryMs: 200,
  letInAgainMs: 10,
  lookEveryMs: 50,
  repairEveryMs: 500,
}

/** Gives a shop up after two seconds. */
export const quickAdminPace: AdminPace = {
  patienceMs: 2_000,
  timeoutMs: 2_000,
  retryBaseMs: 10,
  retryCapMs: 100,
}
