/** How long the Admin client tries. */
export interface AdminPace {
  /** For one `send` with all its waits, before its last call begins. */
  readonly patienceMs: number
  /** For one call. */
  readonly timeoutMs: number
  /** The pause before a second call; it doubles each time, up to the cap, and a random half comes off. */
  readonly retryBaseMs: number
  readonly retryCapMs: number
}

export const usualAdminPace: AdminPace = {
  patienceMs: 30_000,
  timeoutMs: 30_000,
  retryBaseMs: 250,
  retryCapMs: 8_000,
}

/** The pause after so many calls that came to nothing. */
export const pauseMs = ({ retryBaseMs, retryCapMs }: AdminPace, calls: number): number =>
  Math.min(retryBaseMs * 2 ** (calls - 1), retryCapMs) * (0.5 + Math.random() / 2)
