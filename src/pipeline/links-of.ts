import type { ProductSight } from '../domain/find-conflict.ts'
import type { Placement } from '../ports/publication-store.ts'

export interface Link {
  readonly variantId: string
  readonly mediaId: string
  readonly isBare: boolean
}

/**
 * Which variants get which new picture: those that the edit was planned for and that still exist. A size that
 * was added since is left alone, for nobody looked at what it shows.
 */
export const linksOf = (product: ProductSight, placements: readonly Placement[]): Link[] =>
  placements.flatMap(({ edit, mediaId }) =>
    mediaId === undefined
      ? []
      : product.variants
          .filter(({ id }) => id in edit.variantMedia)
          .map((variant) => ({ variantId: variant.id, mediaId, isBare: variant.mediaId === undefined })),
  )
