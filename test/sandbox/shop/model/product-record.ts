import type { MetaobjectRecord } from '../metaobjects/metaobject-record.ts'
import type { FileRecord } from './file-record.ts'

export type ProductStatus = 'ACTIVE' | 'DRAFT' | 'ARCHIVED'

export interface ProductRecord {
  readonly __typename: 'Product'
  readonly id: string
  readonly title: string
  readonly handle: string
  readonly productType: string
  readonly vendor: string
  readonly tags: readonly string[]
  readonly status: ProductStatus
  /** Whether Shopify took it off sale; then its media cannot be changed. */
  isSuspended: boolean
  readonly createdAt: string
  updatedAt: string
  readonly options: readonly OptionRecord[]
  variantIds: readonly string[]
  /** The gallery, in order. */
  mediaIds: readonly string[]
}

export interface OptionRecord {
  readonly __typename: 'ProductOption'
  readonly id: string
  readonly name: string
  readonly position: number
  values: readonly OptionValueRecord[]
}

export interface OptionValueRecord {
  readonly __typename: 'ProductOptionValue'
  readonly id: string
  name: string
  swatchHex: string | undefined
  /** Set once the last variant of it was removed. */
  isUnused?: boolean
  readonly swatchFile?: FileRecord | undefined
  /** What the value is linked to. */
  readonly entry?: MetaobjectRecord | undefined
}
