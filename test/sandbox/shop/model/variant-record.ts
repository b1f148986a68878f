import type { OptionValueRecord } from './product-record.ts'

export interface VariantRecord {
  readonly __typename: 'ProductVariant'
  readonly id: string
  readonly productId: string
  title: string
  readonly sku: string
  /** Counted from 1. */
  position: number
  readonly selected: readonly SelectedOptionRecord[]
  readonly createdAt: string
  updatedAt: string
  mediaId: string | undefined
}

export interface SelectedOptionRecord {
  readonly name: string
  readonly value: OptionValueRecord
}
