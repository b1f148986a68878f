import pg from 'pg'

/**
 * Measures the time in which at least one statement is with the database: from the moment at which the driver hands
 * it over to its answer. What we and Prisma do before and after is not in it.
 */
export const clockDatabase = () => {
  let waiting = 0
  let sinceMs = 0
  let totalMs = 0
  const answered = () => {
    if (--waiting === 0) totalMs += performance.now() - sinceMs
  }
  const query: unknown = Reflect.get(pg.Client.prototype, 'query')
  if (typeof query !== 'function') throw new Error('The driver has no query.')
  Reflect.set(pg.Client.prototype, 'query', function (this: unknown, ...args: unknown[]) {
    if (waiting++ === 0) sinceMs = performance.now()
    const callback = args.at(-1)
    // A pool's connections call back, others promise.
    if (typeof callback === 'function')
      return Reflect.apply(query, this, [
        ...args.slice(0, -1),
        (...answer: unknown[]) => {
          answered()
          Reflect.apply(callback, undefined, answer)
        },
      ])
    return Promise.resolve(Reflect.apply(query, this, args)).finally(answered)
  })
  return {
    start: () => {
      totalMs = 0
    },
    seconds: () => totalMs / 1_000,
  }
}
