import { type ReadonlySignal, signal } from '@preact/signals'
import type { WireBatch, WireNewBatch } from '../../http/wire/wire-batch.ts'
import type { WireCatalog } from '../../http/wire/wire-catalog.ts'
import type { WireEditor } from '../../http/wire/wire-editors.ts'
import type { WireFilterValues } from '../../http/wire/wire-products.ts'
import type { ApiResult } from '../api/call-api.ts'
import type { ShopApi } from '../api/shop-api.ts'
import { createOffer, type Offer } from './offer.ts'
import { createProductList, type ProductList } from './product-list.ts'
import { createSelection, type Selection } from './selection.ts'

export interface ProductsStore {
  readonly list: ProductList
  readonly selection: Selection
  /** What products can be filtered by; null until it came. */
  readonly filters: ReadonlySignal<WireFilterValues | null>
  readonly readFilters: () => Promise<void>
  /** Where the reading of the catalogue stands; null until it was asked for. */
  readonly catalog: ReadonlySignal<WireCatalog | null>
  readonly readCatalog: () => Promise<void>
  readonly editors: ReadonlySignal<readonly WireEditor[]>
  /** The names of the shop's own prompts. */
  readonly templates: ReadonlySignal<readonly string[]>
  readonly readMeans: () => Promise<void>
  readonly plan: (request: WireNewBatch) => Promise<ApiResult<WireBatch>>
  /** The batch that is being planned, or waits for a word to start. */
  readonly offer: Offer
}

/** What the products screen knows, and the requests that it makes. */
export const createProductsStore = (api: ShopApi): ProductsStore => {
  const filters = signal<WireFilterValues | null>(null)
  const catalog = signal<WireCatalog | null>(null)
  const editors = signal<readonly WireEditor[]>([])
  const templates = signal<readonly string[]>([])
  return {
    list: createProductList(api.listProducts),
    selection: createSelection(),
    filters,
    readFilters: async () => {
      const answer = await api.listProductFilters()
      if (answer.ok) filters.value = answer.value
    },
    catalog,
    readCatalog: async () => {
      const answer = await api.readCatalog()
      if (answer.ok) catalog.value = answer.value
    },
    editors,
    templates,
    readMeans: async () => {
      const [found, settings] = await Promise.all([api.listEditors(), api.readSettings()])
      if (found.ok) editors.value = found.value.editors.filter(({ reason }) => reason === null)
      if (settings.ok) templates.value = Object.keys(settings.value.promptTemplates)
    },
    plan: api.requestBatch,
    offer: createOffer(api),
  }
}
