import type { Pace } from '../../src/pipeline/pace.ts'

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
