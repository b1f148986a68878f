import { type ReadonlySignal, signal } from '@preact/signals'
import type { WireProduct, WireProductPage } from '../../http/wire/wire-products.ts'
import type { ApiFailure, ApiResult } from '../api/call-api.ts'
import { type ProductQuery, usualQuery, writeAddress } from './product-query.ts'

/** What is shown of the products, and for which query: while another one is being read, the older stays. */
export interface ShownProducts {
  readonly query: ProductQuery
  readonly products: readonly WireProduct[]
  readonly counts: NonNullable<WireProductPage['counts']>
  readonly nextAfter: string | null
}

export interface ProductList {
  /** Null until the first page came. */
  readonly shown: ReadonlySignal<ShownProducts | null>
  /** Whether the first page of a query is on its way. */
  readonly isReading: ReadonlySignal<boolean>
  readonly isReadingMore: ReadonlySignal<boolean>
  readonly failure: ReadonlySignal<ApiFailure | null>
  /** Reads the first page of a query; an answer to an older one is dropped. */
  readonly read: (query: ProductQuery) => Promise<void>
  readonly readMore: () => Promise<void>
}

type Load = (query: ProductQuery, after: string | null) => Promise<ApiResult<WireProductPage>>

const noCounts = { products: 0, colorways: 0, lacking: 0 }

export const createProductList = (load: Load): ProductList => {
  const shown = signal<ShownProducts | null>(null)
  const isReading = signal(false)
  const isReadingMore = signal(false)
  const failure = signal<ApiFailure | null>(null)
  let asked: ProductQuery = usualQuery
  let newest = 0

  return {
    shown,
    isReading,
    isReadingMore,
    failure,
    read: async (query) => {
      newest += 1
      const mine = newest
      asked = query
      isReading.value = true
      const page = await load(query, null)
      if (mine !== newest) return
      isReading.value = false
      failure.value = page.ok ? null : page
      if (!page.ok) return
      const { products, counts, nextAfter } = page.value
      shown.value = { query, products, counts: counts ?? noCounts, nextAfter }
    },
    readMore: async () => {
      const before = shown.value
      if (before === null || before.nextAfter === null || isReadingMore.value) return
      const mine = newest
      isReadingMore.value = true
      const page = await load(before.query, before.nextAfter)
      isReadingMore.value = false
      if (mine !== newest || writeAddress(asked) !== writeAddress(before.query)) return
      failure.value = page.ok ? null : page
      if (!page.ok) return
      const { products, nextAfter } = page.value
      shown.value = { ...before, products: [...before.products, ...products], nextAfter }
    },
  }
}
