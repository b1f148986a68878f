import { isOutside } from './outside-picture.ts'

/** What an edit was planned on. */
export interface Expectation {
  readonly colorwayLabel: string
  readonly sourceMediaId: string
  readonly sourceUrl: string
  /** The target variants' pictures as planned, or as written by ourselves. */
  readonly variantMedia: Readonly<Record<string, string | null>>
}

/** What must be known of a product to find a conflict; of pictures those that were edited, where they are in it. */
export interface ProductSight {
  readonly title: string
  readonly media: readonly { readonly id: string; readonly url: string }[]
  readonly variants: readonly {
    readonly id: string
    readonly title: string
    readonly mediaId: string | undefined
  }[]
}

/**
 * What somebody else changed since the edit was planned, for the merchant; undefined where nothing did.
 * Other pictures in the gallery are not a conflict, and neither is a variant that no longer exists.
 */
export const findConflict = (
  product: ProductSight | undefined,
  expected: Expectation,
): string | undefined => {
  if (!product) return productGone
  const replaced = isOutside(expected.sourceMediaId) ? undefined : findReplaced(product, expected)
  if (replaced !== undefined) return replaced
  const changed = product.variants.find(
    ({ id, mediaId }) => id in expected.variantMedia && expected.variantMedia[id] !== (mediaId ?? null),
  )
  return (
    changed &&
    `${product.title} ${changed.title} was given another picture since ${expected.colorwayLabel} was planned.`
  )
}

const findReplaced = ({ media }: ProductSight, expected: Expectation): string | undefined => {
  const source = media.find(({ id }) => id === expected.sourceMediaId)
  if (!source) return 'The picture that was edited is no longer in the product.'
  return isSamePicture(source.url, expected.sourceUrl)
    ? undefined
    : 'The picture that was edited was replaced by another.'
}

export const productGone = 'The product is no longer in the shop.'

/** Whether two addresses serve the same file: the query holds a version, which moves with edits of alt texts too. */
export const isSamePicture = (url: string, other: string): boolean =>
  withoutQuery(url) === withoutQuery(other)

const withoutQuery = (url: string): string => url.split('?', 1)[0]
