/** A worker that died loses its hold on its work after so long; a living one renews it well before. */
export const leaseMs = 15_000

/** Runs the work while renewing its lease. A renewal that fails is made up for by the next. */
export const holdLease = async <T>(
  renew: (leaseMs: number) => Promise<void>,
  work: () => Promise<T>,
): Promise<T> => {
  const timer = setInterval(() => void renew(leaseMs).catch(() => undefined), leaseMs / 3)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}
