import { batch as atOnce, type ReadonlySignal, signal } from '@preact/signals'
import type { WireCatalog } from '../../http/wire/wire-catalog.ts'
import type { WireImport, WireMapping } from '../../http/wire/wire-imports.ts'
import type { ApiFailure } from '../api/call-api.ts'
import type { ShopApi } from '../api/shop-api.ts'
import { createRowList, type RowList } from './row-list.ts'

export interface ImportStore {
  /** Null until it came. */
  readonly file: ReadonlySignal<WireImport | null>
  readonly failure: ReadonlySignal<ApiFailure | null>
  /** How the reading of the catalogue stands, while the file waits. */
  readonly catalog: ReadonlySignal<WireCatalog | null>
  /** Another one for each file. */
  readonly rows: ReadonlySignal<RowList | null>
  /** What somebody says of its columns, until that is sent. */
  readonly mapping: ReadonlySignal<WireMapping>
  readonly map: (field: keyof WireMapping, header: string) => void
  /** Turns to a file; what is known of another one is forgotten. */
  readonly open: (id: string) => void
  readonly refresh: () => Promise<boolean>
  /** Shows what the server answered to an order. */
  readonly put: (file: WireImport) => void
}

/** The one file that is looked at. */
export const createImportStore = (api: ShopApi): ImportStore => {
  const file = signal<WireImport | null>(null)
  const failure = signal<ApiFailure | null>(null)
  const catalog = signal<WireCatalog | null>(null)
  const rows = signal<RowList | null>(null)
  const mapping = signal<WireMapping>({})
  let opened: string | null = null

  const put = (read: WireImport): void => {
    if (read.id !== opened) return
    file.value = read
    if (read.summary === null || rows.value !== null) return
    rows.value = createRowList((show, after) => api.listImportRows({ importId: read.id, show, after }))
    void rows.value.show('all')
  }
  return {
    file,
    failure,
    catalog,
    rows,
    mapping,
    map: (field, header) => {
      const { [field]: _, ...others } = mapping.value
      mapping.value = header === '' ? others : { ...others, [field]: header }
    },
    open: (id) => {
      if (opened === id) return
      opened = id
      atOnce(() => {
        file.value = null
        failure.value = null
        catalog.value = null
        rows.value = null
        mapping.value = {}
      })
    },
    refresh: async () => {
      if (opened === null) return true
      const answer = await api.readImport(opened)
      failure.value = answer.ok ? null : answer
      if (!answer.ok) return false
      put(answer.value)
      if (answer.value.state !== 'planned') return true
      const read = await api.readCatalog()
      if (read.ok) catalog.value = read.value
      return true
    },
    put,
  }
}
