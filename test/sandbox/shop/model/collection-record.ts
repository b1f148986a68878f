/** A collection whose products a person chose. */
export interface CollectionRecord {
  readonly __typename: 'Collection'
  readonly id: string
  readonly title: string
  readonly handle: string
  readonly productIds: readonly string[]
}
