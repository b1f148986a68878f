import { legacyId } from '../model/gid.ts'
import type { ProductRecord } from '../model/product-record.ts'
import type { ShopState } from '../model/shop-state.ts'
import { notSimulated } from './field-resolver.ts'
import { matcherFor, matchesOrder, matchesText, type Searchable } from './search-query.ts'

interface ProductSearch {
  readonly query?: string | null
  readonly sortKey: string
}

const searchableIn = ({ collections }: ShopState): Searchable<ProductRecord> => ({
  default: (product, word) =>
    [product.title, product.productType, product.vendor, ...product.tags].some((text) =>
      text.toLowerCase().includes(word.toLowerCase()),
    ),
  id: ({ id }, value) => matchesOrder(Number(legacyId(id)), value, Number),
  title: ({ title }, value) => matchesText(title, value),
  handle: ({ handle }, value) => matchesText(handle, value),
  product_type: ({ productType }, value) => matchesText(productType, value),
  vendor: ({ vendor }, value) => matchesText(vendor, value),
  tag: ({ tags }, value) => tags.some((tag) => matchesText(tag, value)),
  status: ({ status }, value) => value.split(',').some((wanted) => matchesText(status, wanted)),
  updated_at: ({ updatedAt }, value) => matchesOrder(Date.parse(updatedAt), value, Date.parse),
  collection_id: ({ id }, value) =>
    [...collections.values()].some(
      (collection) => legacyId(collection.id) === value && collection.productIds.includes(id),
    ),
})

const paddedId = ({ id }: ProductRecord) => legacyId(id).padStart(20, '0')

const sortValues: Readonly<Record<string, (product: ProductRecord) => string>> = {
  ID: paddedId,
  TITLE: ({ title }) => title.toLowerCase(),
  VENDOR: ({ vendor }) => vendor.toLowerCase(),
  PRODUCT_TYPE: ({ productType }) => productType.toLowerCase(),
  CREATED_AT: ({ createdAt }) => createdAt,
  UPDATED_AT: ({ updatedAt }) => updatedAt,
}

/** The products that the search asks for, in its order; equals by id. */
export const listProducts = (state: ShopState, { query, sortKey }: ProductSearch): ProductRecord[] => {
  const sortValue = sortValues[sortKey]
  if (sortValue === undefined) throw notSimulated(`sorting products by ${sortKey}`)
  const keyOf = (product: ProductRecord) => `${sortValue(product)}\0${paddedId(product)}`
  return [...state.products.values()]
    .filter(query ? matcherFor(query, searchableIn(state)) : () => true)
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}
