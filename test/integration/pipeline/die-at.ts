import { unavailable } from '../../../src/domain/errors.ts'
import type { Process } from './open-publishing.ts'

/**
 * How a process meets its end, or nearly: it dies before a call is made, or after the call took effect and before
 * its answer is seen; or only the answer gets lost, and it lives.
 */
export const ends = ['dies before', 'dies after', 'loses the answer of'] as const
export type End = (typeof ends)[number]

export interface Doomed extends Process {
  /** How many calls were made. */
  callCount(): number
  /** The call at which it happened. */
  metAt(): string | undefined
}

/** A process whose `at`-th call, counted from 1 over all calls to the shop and to the tables, is its end. */
export const dieAt = ({ client, stores }: Process, at: number, end: End): Doomed => {
  let calls = 0
  let isDead = false
  let metAt: string | undefined

  const pass = async <T>(name: string, call: () => Promise<T>): Promise<T> => {
    if (isDead) throw new Error('killed')
    calls++
    if (calls !== at) return call()
    metAt = name
    if (end === 'dies before') isDead = true
    if (isDead) throw new Error('killed')
    const answer = await call()
    if (end === 'loses the answer of') throw unavailable('The answer was lost.')
    isDead = true
    throw new Error(`killed, not seeing ${typeof answer}`)
  }

  return {
    client: {
      send: (document, variables) =>
        pass(/(?:query|mutation) (\w+)/.exec(document.text)?.[1] ?? 'send', () =>
          client.send(document, variables),
        ),
    },
    stores: {
      forShop: (shopId) => {
        const own = stores.forShop(shopId)
        return {
          ...own,
          publications: passAll(own.publications, pass),
          mirror: passAll(own.mirror, pass),
          syncs: passAll(own.syncs, pass),
          bulkLines: passAll(own.bulkLines, pass),
          stale: passAll(own.stale, pass),
          refreshes: passAll(own.refreshes, pass),
          batches: passAll(own.batches, pass),
        }
      },
    },
    callCount: () => calls,
    metAt: () => metAt,
  }
}

type Pass = <T>(name: string, call: () => Promise<T>) => Promise<T>

/** The same object, whose methods are all called through `pass`. */
const passAll = <T extends object>(target: T, pass: Pass): T =>
  new Proxy(target, {
    get: (_target, name) => {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return (...args: unknown[]) => pass(String(name), async () => Reflect.apply(method, target, args))
    },
  })
