import { type ReadonlySignal, signal } from '@preact/signals'

export interface BusyKeys {
  readonly keys: ReadonlySignal<ReadonlySet<string>>
  /** Runs the task under the key, unless the same key is at it already. */
  readonly during: (key: string, task: () => Promise<void>) => Promise<void>
}

/** Which buttons wait for the server: one press is one request. */
export const createBusyKeys = (): BusyKeys => {
  const keys = signal<ReadonlySet<string>>(new Set())
  return {
    keys,
    during: async (key, task) => {
      if (keys.value.has(key)) return
      keys.value = new Set([...keys.value, key])
      await task().finally(() => {
        keys.value = new Set([...keys.value].filter((other) => other !== key))
      })
    },
  }
}
