import { batch as atOnce, type ReadonlySignal, signal } from '@preact/signals'
import type { WireBatch, WireEdit } from '../../http/wire/wire-batch.ts'
import type { ApiFailure } from '../api/call-api.ts'
import type { ShopApi } from '../api/shop-api.ts'
import { type EditGroup, statesIn } from './group-edits.ts'

export interface BatchStore {
  /** Null until it came. */
  readonly batch: ReadonlySignal<WireBatch | null>
  /** Why it was not read when it was last asked for; null since it was. */
  readonly failure: ReadonlySignal<ApiFailure | null>
  /** One page of its edits; null until that came. */
  readonly edits: ReadonlySignal<readonly WireEdit[] | null>
  readonly editsFailure: ReadonlySignal<ApiFailure | null>
  /** Which of its edits are shown; null: all. */
  readonly group: ReadonlySignal<EditGroup | null>
  /** From 0. */
  readonly page: ReadonlySignal<number>
  readonly hasNext: ReadonlySignal<boolean>
  readonly open: (batchId: string) => void
  /** False where it could not be read. */
  readonly refresh: () => Promise<boolean>
  readonly show: (group: EditGroup | null) => Promise<void>
  readonly turn: (by: 1 | -1) => Promise<void>
}

/**
 * One batch and its edits, a page at a time: of a hundred thousand, a page is all that can be looked at, and all that
 * is read again when something moves.
 */
export const createBatchStore = (api: ShopApi): BatchStore => {
  const batch = signal<WireBatch | null>(null)
  const failure = signal<ApiFailure | null>(null)
  const edits = signal<readonly WireEdit[] | null>(null)
  const editsFailure = signal<ApiFailure | null>(null)
  const group = signal<EditGroup | null>(null)
  const page = signal(0)
  const hasNext = signal(false)
  let batchId: string | null = null
  /** The edit after which each page begins. */
  let begins: readonly (string | null)[] = [null]

  const readEdits = async (id: string): Promise<void> => {
    const [shown, at] = [group.value, page.value]
    const answer = await api.listEdits({ batchId: id, states: statesIn(shown), after: begins[at] ?? null })
    if (batchId !== id || group.value !== shown || page.value !== at) return
    editsFailure.value = answer.ok ? null : answer
    if (!answer.ok) return
    const { edits: read, nextAfter } = answer.value
    // What was on this page has moved elsewhere.
    if (read.length === 0 && at > 0) return show(shown)
    atOnce(() => {
      edits.value = read
      hasNext.value = nextAfter !== null
      begins = [...begins.slice(0, at + 1), nextAfter]
    })
  }
  const readBatch = async (id: string): Promise<void> => {
    const answer = await api.readBatch(id)
    if (batchId !== id) return
    failure.value = answer.ok ? null : answer
    if (answer.ok) batch.value = answer.value
  }
  const show = async (wanted: EditGroup | null): Promise<void> => {
    atOnce(() => {
      if (group.value !== wanted) edits.value = null
      group.value = wanted
      page.value = 0
      // Until it is known where the next one begins.
      hasNext.value = false
      begins = [null]
    })
    if (batchId !== null) await readEdits(batchId)
  }

  return {
    batch,
    failure,
    edits,
    editsFailure,
    group,
    page,
    hasNext,
    open: (id) => {
      if (batchId === id) return
      batchId = id
      atOnce(() => {
        batch.value = null
        failure.value = null
        edits.value = null
        group.value = null
        page.value = 0
        hasNext.value = false
        begins = [null]
      })
    },
    refresh: async () => {
      if (batchId === null) return true
      await Promise.all([readBatch(batchId), readEdits(batchId)])
      return failure.value === null
    },
    show,
    turn: async (by) => {
      if (batchId === null || begins[page.value + by] === undefined) return
      page.value += by
      await readEdits(batchId)
    },
  }
}
