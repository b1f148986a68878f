interface Held<T> {
  readonly leaseMs: number
  renew(leaseMs: number): Promise<unknown>
  work(): Promise<T>
}

/** Runs the work while renewing its lease. A renewal that fails is made up for by the next. */
export const holdLease = async <T>({ leaseMs, renew, work }: Held<T>): Promise<T> => {
  const timer = setInterval(() => void renew(leaseMs).catch(() => undefined), leaseMs / 3)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}
