import { type ReadonlySignal, signal } from '@preact/signals'

/** What is chosen in the grid, to be decided at once. */
export interface Selection {
  readonly ids: ReadonlySignal<ReadonlySet<string>>
  readonly toggle: (id: string) => void
  /** All from the one that was chosen last to this one, in their order. */
  readonly extendTo: (id: string, order: readonly string[]) => void
  readonly clear: () => void
}

export const createSelection = (): Selection => {
  const ids = signal<ReadonlySet<string>>(new Set())
  let last: string | null = null
  return {
    ids,
    toggle: (id) => {
      const next = new Set(ids.value)
      if (!next.delete(id)) next.add(id)
      last = id
      ids.value = next
    },
    extendTo: (id, order) => {
      const from = last === null ? -1 : order.indexOf(last)
      const to = order.indexOf(id)
      const range = from === -1 ? [id] : order.slice(Math.min(from, to), Math.max(from, to) + 1)
      last = id
      ids.value = new Set([...ids.value, ...range])
    },
    clear: () => {
      last = null
      ids.value = new Set()
    },
  }
}
