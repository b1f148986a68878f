/** One of the shop's own entries, of Shopify's standard type for colours and patterns. */
export interface MetaobjectRecord {
  readonly __typename: 'Metaobject'
  readonly id: string
  readonly type: 'shopify--color-pattern'
  readonly handle: string
  readonly displayName: string
  readonly fields: readonly MetaobjectFieldRecord[]
}

export interface MetaobjectFieldRecord {
  readonly key: string
  readonly type: string
  readonly value: string | null
  readonly reference: TaxonomyValueRecord | null
  /** undefined for fields that hold no list of references. */
  readonly referenced: readonly TaxonomyValueRecord[] | undefined
}

export interface TaxonomyValueRecord {
  readonly __typename: 'TaxonomyValue'
  readonly id: string
  readonly name: string
}
