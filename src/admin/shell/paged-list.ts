import { type ReadonlySignal, signal } from '@preact/signals'
import type { ApiFailure, ApiResult } from '../api/call-api.ts'

interface Page<T> {
  readonly items: readonly T[]
  readonly nextAfter: string | null
}

export interface PagedList<T> {
  /** Null until the first page came. */
  readonly items: ReadonlySignal<readonly T[] | null>
  readonly hasMore: ReadonlySignal<boolean>
  /** Why the first page was not read when it was last asked for; null since it was. */
  readonly failure: ReadonlySignal<ApiFailure | null>
  /** Reads the first page again and keeps what older pages brought. False where it could not be read. */
  readonly refresh: () => Promise<boolean>
  readonly loadMore: () => Promise<void>
}

const withoutTheseIds = <T extends { readonly id: string }>(items: readonly T[], page: readonly T[]): T[] => {
  const ids = new Set(page.map(({ id }) => id))
  return items.filter(({ id }) => !ids.has(id))
}

/** A list, newest first, that grows downwards page by page and is refreshed at its head. */
export const createPagedList = <T extends { readonly id: string }>(
  load: (after: string | null) => Promise<ApiResult<Page<T>>>,
): PagedList<T> => {
  const items = signal<readonly T[] | null>(null)
  const nextAfter = signal<string | null>(null)
  const hasMore = signal(false)
  const failure = signal<ApiFailure | null>(null)
  let loadedOlder = false

  const setNext = (next: string | null): void => {
    nextAfter.value = next
    hasMore.value = next !== null
  }
  return {
    items,
    hasMore,
    failure,
    refresh: async () => {
      const page = await load(null)
      failure.value = page.ok ? null : page
      if (!page.ok) return false
      const older = loadedOlder ? withoutTheseIds(items.value ?? [], page.value.items) : []
      items.value = [...page.value.items, ...older]
      if (!loadedOlder) setNext(page.value.nextAfter)
      return true
    },
    loadMore: async () => {
      const page = await load(nextAfter.value)
      if (!page.ok) return
      loadedOlder = true
      items.value = [...withoutTheseIds(items.value ?? [], page.value.items), ...page.value.items]
      setNext(page.value.nextAfter)
    },
  }
}
