/**
 * The result of `work`, unless it takes longer than `limitMs`. The work itself is not stopped.
 * @throws Error when time runs out first; otherwise whatever the work throws.
 */
export async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  const { promise: timeout, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`no answer within ${limitMs} ms`)), limitMs)
  try {
    return await Promise.race([work, timeout])
  } finally {
    clearTimeout(timer)
  }
}

/** Whether `work` ended, well or badly, before `limitMs` had passed. */
export async function endsWithin(limitMs: number, work: Promise<unknown>): Promise<boolean> {
  const { promise: timeout, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(resolve, limitMs, false)
  const ended = work.then(
    () => true,
    () => true,
  )
  return await Promise.race([ended, timeout]).finally(() => clearTimeout(timer))
}
