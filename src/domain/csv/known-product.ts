import type { Colorway } from '../colorway.ts'
import { findMixedOption } from '../find-mixed-option.ts'
import { foldText } from '../fold-text.ts'
import type { Product } from '../product.ts'
import { type Gallery, readGallery } from '../read-gallery.ts'
import type { OrderNeeds } from './order-needs.ts'

/** A product as rows are held against it: made once, and asked many times. */
export interface KnownProduct {
  readonly product: Product
  readonly gallery: Gallery
  /** The option whose values mix colours and sizes. */
  readonly mixedOption: string | undefined
  /** By folded label. */
  readonly byLabel: ReadonlyMap<string, Colorway>
  /** By each single value, folded: several where it is that of several. */
  readonly byValue: ReadonlyMap<string, readonly Colorway[]>
  readonly byVariant: ReadonlyMap<string, Colorway>
  /** Ids of variants, by their SKU; several where it is not its own. */
  readonly bySku: ReadonlyMap<string, readonly string[]>
  /** Ids of variants, by all of their option values, folded, in the product's order. */
  readonly byValues: ReadonlyMap<string, string>
  /** What was found out of edits, by what they depend on; filled as rows ask. */
  readonly needs: Map<string, OrderNeeds>
}

/** @param named options that the merchant named as appearance */
export const knowProduct = (product: Product, named: readonly string[]): KnownProduct => {
  const gallery = readGallery(product, named)
  const byLabel = new Map<string, Colorway>()
  const byValue = new Map<string, Colorway[]>()
  const byVariant = new Map<string, Colorway>()
  for (const colorway of gallery.colorways) {
    byLabel.set(foldText(colorway.label), colorway)
    for (const value of new Set(colorway.values.map((one) => foldText(one.value))))
      byValue.set(value, [...(byValue.get(value) ?? []), colorway])
    for (const { id } of colorway.variants) byVariant.set(id, colorway)
  }
  const bySku = new Map<string, string[]>()
  const byValues = new Map<string, string>()
  for (const { id, sku, selected } of product.variants) {
    if (sku !== undefined) bySku.set(sku, [...(bySku.get(sku) ?? []), id])
    byValues.set(valuesKey(selected.map(({ value }) => value)), id)
  }
  return {
    product,
    gallery,
    mixedOption: findMixedOption(product)?.name,
    byLabel,
    byValue,
    byVariant,
    bySku,
    byValues,
    needs: new Map(),
  }
}

export const valuesKey = (values: readonly string[]): string => JSON.stringify(values.map(foldText))
