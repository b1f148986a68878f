/** Hears of an operation; the shop waits for what it does. An operation without a name is "anonymous". */
export type Listener = (
  operationName: string,
  variables: Readonly<Record<string, unknown>>,
) => void | Promise<void>

export interface Listeners {
  /** Answers how to stop listening. */
  add(listener: Listener): () => void
  /** Calls each in turn and waits for it. */
  tell: Listener
}

export const createListeners = (): Listeners => {
  const listeners = new Set<Listener>()
  return {
    add: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    tell: async (operationName, variables) => {
      for (const listener of listeners) await listener(operationName, variables)
    },
  }
}
