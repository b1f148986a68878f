import type { WireCandidate } from '../../http/wire/wire-candidate.ts'

export interface ProductGroup {
  readonly key: string
  readonly productTitle: string
  /** Of its first candidate: shows the original. */
  readonly first: WireCandidate
  readonly candidates: readonly WireCandidate[]
}

/** The candidates of each product after one another, as they come. */
export const groupByProduct = (candidates: readonly WireCandidate[]): readonly ProductGroup[] =>
  [...Map.groupBy(candidates, ({ productId }) => productId)].map(([key, own]) => ({
    key,
    productTitle: own[0].productTitle,
    first: own[0],
    candidates: own,
  }))
