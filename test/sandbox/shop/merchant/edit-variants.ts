import { showMedia } from '../files/show-media.ts'
import { demand } from '../model/demand.ts'
import { variantsOf } from '../model/find-children.ts'
import { gid } from '../model/gid.ts'
import type { OptionRecord, OptionValueRecord, ProductRecord } from '../model/product-record.ts'
import type { Shop } from '../model/shop.ts'
import type { ShopState } from '../model/shop-state.ts'
import { touch } from '../model/touch.ts'
import type { VariantRecord } from '../model/variant-record.ts'

/** What a person does to variants and their options. */
export interface VariantEdits {
  /** Gives the variant another picture of its product, or none. */
  replaceVariantMedia(variantId: string, mediaId: string | null): void
  renameOptionValue(productId: string, name: RenamedValue): void
  /** Gives an option's value a swatch of this colour, "#RRGGBB". */
  setSwatch(productId: string, swatch: NewSwatch): void
  /** Adds a variant by the value of each option, such as { Color: "Red", Size: "S" }; answers its id. */
  addVariant(productId: string, selected: Readonly<Record<string, string>>): string
  removeVariant(variantId: string): void
}

export interface RenamedValue {
  readonly option: string
  readonly from: string
  readonly to: string
}

export interface NewSwatch {
  readonly option: string
  readonly value: string
  readonly hex: string
}

/** @throws Error from every method that names something the shop does not have. */
export const createVariantEdits = (shop: Shop): VariantEdits => {
  const { state } = shop
  return {
    replaceVariantMedia: (variantId, mediaId) => {
      const variant = demand(state.variants, variantId)
      const product = demand(state.products, variant.productId)
      if (mediaId !== null && !product.mediaIds.includes(mediaId))
        throw new Error(`${mediaId} is not media of ${product.id}`)
      showMedia(state, variant, mediaId ?? undefined)
    },
    renameOptionValue: (productId, { option, from, to }) => {
      const product = demand(state.products, productId)
      const value = findOption(product, option).values.find(({ name }) => name === from)
      if (value === undefined) throw new Error(`${productId} has no ${option} ${from}`)
      value.name = to
      const named = variantsOf(state, product).filter(({ selected }) =>
        selected.some((chosen) => chosen.value === value),
      )
      for (const variant of named) variant.title = titleOf(variant)
      touch(product, ...named)
    },
    setSwatch: (productId, { option, value: name, hex }) => {
      const product = demand(state.products, productId)
      const value = findOption(product, option).values.find((known) => known.name === name)
      if (value === undefined) throw new Error(`${productId} has no ${option} ${name}`)
      value.swatchHex = hex
      touch(product)
    },
    addVariant: (productId, wanted) => {
      const product = demand(state.products, productId)
      const selected = product.options.map((option) => {
        const name = wanted[option.name]
        if (name === undefined) throw new Error(`The new variant needs a ${option.name}`)
        return { name: option.name, value: valueNamed(shop, option, name) }
      })
      const variant = newVariant(shop, product, selected)
      state.variants.set(variant.id, variant)
      product.variantIds = [...product.variantIds, variant.id]
      markUnused(state, product)
      touch(product)
      return variant.id
    },
    removeVariant: (variantId) => {
      const product = demand(state.products, demand(state.variants, variantId).productId)
      product.variantIds = product.variantIds.filter((id) => id !== variantId)
      state.variants.delete(variantId)
      variantsOf(state, product).forEach((variant, index) => {
        variant.position = index + 1
      })
      markUnused(state, product)
      touch(product)
    },
  }
}

const findOption = (product: ProductRecord, name: string): OptionRecord => {
  const option = product.options.find((known) => known.name === name)
  if (option === undefined) throw new Error(`${product.id} has no option ${name}`)
  return option
}

/** The option's value of this name, made if need be. */
const valueNamed = (shop: Shop, option: OptionRecord, name: string): OptionValueRecord => {
  const known = option.values.find((value) => value.name === name)
  if (known) return known
  const made: OptionValueRecord = {
    __typename: 'ProductOptionValue',
    id: gid('ProductOptionValue', shop.nextNumber()),
    name,
    swatchHex: undefined,
  }
  option.values = [...option.values, made]
  return made
}

const markUnused = (state: ShopState, product: ProductRecord) => {
  const used = new Set(
    variantsOf(state, product).flatMap(({ selected }) => selected.map(({ value }) => value)),
  )
  for (const value of product.options.flatMap(({ values }) => values)) value.isUnused = !used.has(value)
}

const newVariant = (
  shop: Shop,
  product: ProductRecord,
  selected: VariantRecord['selected'],
): VariantRecord => {
  const now = new Date().toISOString()
  const position = product.variantIds.length + 1
  return {
    __typename: 'ProductVariant',
    id: gid('ProductVariant', shop.nextNumber()),
    productId: product.id,
    title: titleOf({ selected }),
    sku: `${product.handle}-${position}`.toUpperCase(),
    position,
    selected,
    createdAt: now,
    updatedAt: now,
    mediaId: undefined,
  }
}

const titleOf = ({ selected }: Pick<VariantRecord, 'selected'>) =>
  selected.map(({ value }) => value.name).join(' / ')
