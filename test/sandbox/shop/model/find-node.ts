import type { ShopState } from './shop-state.ts'

/** The product, variant, file, option, option value or linked entry with this id. */
export const findNode = (state: ShopState, id: string) =>
  state.products.get(id) ??
  state.variants.get(id) ??
  state.files.get(id) ??
  findOption(state, id) ??
  findEntry(state, id)

const findOption = ({ products }: ShopState, id: string) => {
  if (!id.startsWith('gid://shopify/ProductOption')) return undefined
  for (const { options } of products.values()) {
    const found = options.flatMap((option) => [option, ...option.values]).find((known) => known.id === id)
    if (found) return found
  }
  return undefined
}

const findEntry = ({ products }: ShopState, id: string) => {
  if (!id.startsWith('gid://shopify/Metaobject/')) return undefined
  const values = [...products.values()].flatMap(({ options }) => options.flatMap((option) => option.values))
  return values.find(({ entry }) => entry?.id === id)?.entry
}
