import type { ShopState } from './shop-state.ts'

/** The product, variant, file, option or option value with this id. */
export const findNode = (state: ShopState, id: string) => {
  const options = [...state.products.values()].flatMap((product) => product.options)
  return (
    state.products.get(id) ??
    state.variants.get(id) ??
    state.files.get(id) ??
    options.find((option) => option.id === id) ??
    options.flatMap((option) => option.values).find((value) => value.id === id)
  )
}
