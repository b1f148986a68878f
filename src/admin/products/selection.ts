import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { WireNewBatch } from '../../http/wire/wire-batch.ts'
import type { WireProduct } from '../../http/wire/wire-products.ts'
import type { ShownProducts } from './product-list.ts'
import { type ProductQuery, toFilter, writeAddress } from './product-query.ts'

/** What was chosen of a product besides its missing colours. */
interface Choice {
  /** Null: those that lack a picture. */
  readonly keys: ReadonlySet<string> | null
  readonly mediaIds: ReadonlySet<string>
}

interface Picked {
  readonly product: WireProduct
  readonly choice: Choice
}

/** All that match a query, also those that were never loaded. */
interface Matching {
  readonly query: ProductQuery
  readonly counts: ShownProducts['counts']
}

export interface SelectionCounts {
  readonly products: number
  readonly colorways: number
  /** Further pictures, each for every colour of its product. */
  readonly angles: number
}

/** A request names at most so many products one by one. */
export const mostPicked = 1_000

export interface Selection {
  readonly counts: ReadonlySignal<SelectionCounts>
  /** The query of which everything is selected; null: products were picked one by one. */
  readonly matching: ReadonlySignal<ProductQuery | null>
  readonly hasTicks: ReadonlySignal<boolean>
  readonly holds: (product: WireProduct) => boolean
  readonly ticks: (product: WireProduct, key: string) => boolean
  readonly hasAngle: (product: WireProduct, mediaId: string) => boolean
  readonly toggle: (product: WireProduct) => void
  readonly setAll: (products: readonly WireProduct[], wanted: boolean) => void
  readonly toggleColorway: (product: WireProduct, key: string) => void
  readonly toggleAngle: (product: WireProduct, mediaId: string) => void
  readonly selectMatching: (shown: ShownProducts) => void
  readonly clear: () => void
  /** What a batch of it asks for; `onlyMissing` leaves aside which colours were ticked. */
  readonly toRequest: (onlyMissing: boolean) => WireNewBatch
}

const noChoice: Choice = { keys: null, mediaIds: new Set() }

const lackingKeys = ({ colorways }: WireProduct): string[] =>
  colorways.flatMap(({ key, mediaId }) => (mediaId === null ? key : []))

const keysOf = ({ product, choice }: Picked): ReadonlySet<string> =>
  choice.keys ?? new Set(lackingKeys(product))

const flip = (set: ReadonlySet<string>, value: string): ReadonlySet<string> => {
  const flipped = new Set(set)
  if (!flipped.delete(value)) flipped.add(value)
  return flipped
}

/** Ticking exactly what is missing is no choice at all: what is missing then, counts. */
const settle = (product: WireProduct, keys: ReadonlySet<string>): ReadonlySet<string> | null => {
  const lacking = lackingKeys(product)
  return keys.size === lacking.length && lacking.every((key) => keys.has(key)) ? null : keys
}

/** The products that something is to be made of. It outlives pages and filters. */
export const createSelection = (): Selection => {
  const picked = signal<ReadonlyMap<string, Picked>>(new Map())
  const matching = signal<Matching | null>(null)
  /** Of what matches, those that were taken out again. */
  const excepted = signal<ReadonlyMap<string, WireProduct>>(new Map())

  const holds = ({ id, lacking }: WireProduct): boolean =>
    picked.value.has(id) || (matching.value !== null && lacking > 0 && !excepted.value.has(id))
  const pickedOf = (product: WireProduct): Picked =>
    picked.value.get(product.id) ?? { product, choice: noChoice }
  const pick = (product: WireProduct, choice: Choice): void => {
    picked.value = new Map(picked.value).set(product.id, { product, choice })
    const others = new Map(excepted.value)
    others.delete(product.id)
    excepted.value = others
  }
  const drop = (product: WireProduct): void => {
    const others = new Map(picked.value)
    others.delete(product.id)
    picked.value = others
    if (matching.value !== null) excepted.value = new Map(excepted.value).set(product.id, product)
  }

  const counts = computed((): SelectionCounts => {
    const choices = [...picked.value.values()]
    const angles = choices.reduce((sum, { choice }) => sum + choice.mediaIds.size, 0)
    const wanted = choices.reduce((sum, one) => sum + keysOf(one).size, 0)
    if (matching.value === null) return { products: choices.length, colorways: wanted, angles }
    const out = [...excepted.value.values()]
    const usual = [...choices.map(({ product }) => product), ...out].reduce(
      (sum, { lacking }) => sum + lacking,
      0,
    )
    return {
      products: matching.value.counts.products - out.length,
      colorways: matching.value.counts.lacking - usual + wanted,
      angles,
    }
  })

  return {
    counts,
    matching: computed(() => matching.value?.query ?? null),
    hasTicks: computed(() => [...picked.value.values()].some(({ choice }) => choice.keys !== null)),
    holds,
    ticks: (product, key) => holds(product) && keysOf(pickedOf(product)).has(key),
    hasAngle: (product, mediaId) => pickedOf(product).choice.mediaIds.has(mediaId),
    toggle: (product) => {
      if (holds(product)) drop(product)
      else pick(product, noChoice)
    },
    setAll: (products, wanted) => {
      for (const product of products) {
        if (wanted && !holds(product) && product.lacking > 0) pick(product, noChoice)
        if (!wanted && holds(product)) drop(product)
      }
    },
    toggleColorway: (product, key) => {
      const before = pickedOf(product)
      const keys = flip(holds(product) ? keysOf(before) : new Set(), key)
      if (keys.size === 0) drop(product)
      else pick(product, { ...before.choice, keys: settle(product, keys) })
    },
    toggleAngle: (product, mediaId) => {
      const { choice } = pickedOf(product)
      pick(product, { ...choice, mediaIds: flip(choice.mediaIds, mediaId) })
    },
    selectMatching: ({ query, counts: matched }) => {
      matching.value = { query, counts: matched }
      picked.value = new Map()
      excepted.value = new Map()
    },
    clear: () => {
      matching.value = null
      picked.value = new Map()
      excepted.value = new Map()
    },
    toRequest: (onlyMissing) => {
      const choices = [...picked.value.values()]
      const colorways = onlyMissing
        ? []
        : choices.flatMap(({ product, choice }) =>
            choice.keys === null ? [] : [{ productId: product.id, keys: [...choice.keys] }],
          )
      const angles = choices.flatMap(({ product, choice }) =>
        choice.mediaIds.size === 0 ? [] : [{ productId: product.id, mediaIds: [...choice.mediaIds] }],
      )
      const wishes = { ...(colorways.length > 0 && { colorways }), ...(angles.length > 0 && { angles }) }
      if (matching.value === null) return { productIds: choices.map(({ product }) => product.id), ...wishes }
      const exceptIds = [...excepted.value.keys()]
      return { filter: toFilter(matching.value.query), ...(exceptIds.length > 0 && { exceptIds }), ...wishes }
    },
  }
}

/** Whether what the list shows is what is selected as a whole: only there can some of it be taken out. */
export const isOfSelection = ({ matching }: Selection, shown: ProductQuery): boolean =>
  matching.value === null || writeAddress(matching.value) === writeAddress(shown)
