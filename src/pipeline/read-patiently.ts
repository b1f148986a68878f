interface Reading<Value> {
  /** Undefined until it has come to its end once. */
  done: { readonly value: Value; readonly atMs: number; readonly tookMs: number } | undefined
  pending: Promise<Value> | undefined
}

interface Options {
  readonly now?: () => number
  /** How much older than its own duration a reading may become before it is read again. */
  readonly patience?: number
  /** Older ones are answered to nobody. */
  readonly oldestMs?: number
  readonly mostKeys?: number
}

/**
 * Reads what may be costly for many who ask often. A reading serves for ten times as long as it took, and a while longer
 * to those who ask while it is read anew: what is quick is always fresh, and what is slow never takes up more than a
 * tenth of somebody's time. One that fails is forgotten.
 */
export const readPatiently = <Value>(
  read: (shopId: string, id: string) => Promise<Value>,
  { now = Date.now, patience = 10, oldestMs = 10_000, mostKeys = 1_000 }: Options = {},
): ((shopId: string, id: string) => Promise<Value>) => {
  const readings = new Map<string, Reading<Value>>()

  const start = (key: string, reading: Reading<Value>, begin: () => Promise<Value>): Promise<Value> => {
    const startedMs = now()
    const pending = begin().then(
      (value) => {
        reading.done = { value, atMs: now(), tookMs: now() - startedMs }
        reading.pending = undefined
        return value
      },
      (error: unknown) => {
        readings.delete(key)
        throw error
      },
    )
    reading.pending = pending
    return pending
  }

  return (shopId, id) => {
    const key = `${shopId} ${id}`
    const reading = readings.get(key) ?? { done: undefined, pending: undefined }
    // The one that was asked for last is the last to be forgotten.
    readings.delete(key)
    readings.set(key, reading)
    for (const oldest of readings.keys()) {
      if (readings.size <= mostKeys) break
      readings.delete(oldest)
    }
    const { done } = reading
    const ageMs = done ? now() - done.atMs : Number.POSITIVE_INFINITY
    if (done && ageMs < done.tookMs * patience && ageMs < oldestMs) return Promise.resolve(done.value)
    const pending = reading.pending ?? start(key, reading, () => read(shopId, id))
    if (!done || ageMs >= oldestMs || done.tookMs < quickMs) return pending
    // Whoever waits for it, learns that it failed; here the older one is answered.
    pending.catch(() => undefined)
    return Promise.resolve(done.value)
  }
}

/** Nobody minds waiting for it. */
const quickMs = 50
