import { batch as atOnce, type ReadonlySignal, signal } from '@preact/signals'
import type { WireImportRow, WireImportRowPage } from '../../http/wire/wire-imports.ts'
import type { ApiFailure, ApiResult } from '../api/call-api.ts'

export type RowFilter = 'all' | 'planned' | 'note' | 'error'

type LoadRows = (show: RowFilter, after: string | null) => Promise<ApiResult<WireImportRowPage>>

export interface RowList {
  readonly filter: ReadonlySignal<RowFilter>
  /** Null until the first page came. */
  readonly rows: ReadonlySignal<readonly WireImportRow[] | null>
  readonly failure: ReadonlySignal<ApiFailure | null>
  readonly hasMore: ReadonlySignal<boolean>
  /** Begins anew with the rows of another kind. */
  readonly show: (filter: RowFilter) => Promise<void>
  readonly loadMore: () => Promise<void>
}

/** What became of each row of a file, in its order. It was read to its end, so that nothing moves any more. */
export const createRowList = (loadRows: LoadRows): RowList => {
  const filter = signal<RowFilter>('all')
  const rows = signal<readonly WireImportRow[] | null>(null)
  const failure = signal<ApiFailure | null>(null)
  const nextAfter = signal<string | null>(null)
  const hasMore = signal(false)

  const load = async (after: string | null): Promise<void> => {
    const show = filter.value
    const page = await loadRows(show, after)
    // Asked for before the filter was changed, or twice.
    if (filter.value !== show || nextAfter.value !== after) return
    failure.value = page.ok ? null : page
    if (!page.ok) return
    const { value } = page
    atOnce(() => {
      rows.value = [...(after === null ? [] : (rows.value ?? [])), ...value.rows]
      nextAfter.value = value.nextAfter
      hasMore.value = value.nextAfter !== null
    })
  }
  return {
    filter,
    rows,
    failure,
    hasMore,
    show: (wanted) => {
      atOnce(() => {
        if (filter.value !== wanted) rows.value = null
        filter.value = wanted
        nextAfter.value = null
        hasMore.value = false
      })
      return load(null)
    },
    loadMore: () => load(nextAfter.value),
  }
}
