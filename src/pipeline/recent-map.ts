/** A map that keeps what was asked for lately. */
export interface RecentMap<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
  readonly size: number
  /** Begins a new generation: what nobody asks for until the next call is forgotten then. */
  age(): void
}

export const createRecentMap = <Value>(): RecentMap<Value> => {
  let young = new Map<string, Value>()
  let old = new Map<string, Value>()
  return {
    get: (key) => {
      const known = young.get(key)
      if (known !== undefined) return known
      const found = old.get(key)
      if (found !== undefined) young.set(key, found)
      return found
    },
    set: (key, value) => void young.set(key, value),
    get size() {
      return young.size
    },
    age: () => {
      old = young
      young = new Map()
    },
  }
}
