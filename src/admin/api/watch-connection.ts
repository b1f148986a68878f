import { type ReadonlySignal, signal } from '@preact/signals'
import { type CallApi, isUnreachable } from './call-api.ts'

interface WatchedConnection {
  readonly call: CallApi
  /** False from the first call that no server answered until the next one that it does. */
  readonly reachable: ReadonlySignal<boolean>
}

/** Notes on every call whether the server answers, so that one banner can say so for all screens. */
export const watchConnection = (call: CallApi): WatchedConnection => {
  const reachable = signal(true)
  return {
    reachable,
    call: async (request) => {
      const result = await call<never>(request)
      reachable.value = !isUnreachable(result)
      return result
    },
  }
}
