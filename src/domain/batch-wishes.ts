/** What a batch wants of its edits besides the usual. */
export interface BatchWishes {
  /** Of these products only these colorways, also where they have a picture, which is then replaced. */
  readonly colorways: readonly ColorwayWish[]
  /** Further pictures of these products are edited too, for each colorway that is planned. */
  readonly angles: readonly AngleWish[]
  /** Of these products the lead picture is made from this one, whatever would be chosen else. */
  readonly sources: readonly SourceWish[]
  /** The name of one of the shop's prompts, for all of its products; undefined: the one for each product's type. */
  readonly template: string | undefined
}

export interface ColorwayWish {
  readonly productId: string
  readonly keys: readonly string[]
}

export interface AngleWish {
  readonly productId: string
  readonly mediaIds: readonly string[]
}

export interface SourceWish {
  readonly productId: string
  readonly mediaId: string
}

/** Nothing but the colorways that lack a picture, from their lead angle. */
export const noWishes: BatchWishes = { colorways: [], angles: [], sources: [], template: undefined }

/** The products that are named, each once. */
export const productsOfWishes = ({ colorways, angles, sources }: BatchWishes): string[] => [
  ...new Set([...colorways, ...angles, ...sources].map(({ productId }) => productId)),
]

/** What a batch wants of one product. */
export interface ProductWishes {
  /** Only these colorways, also where they have a picture; undefined: those that lack one. */
  readonly keys: readonly string[] | undefined
  /** Pictures to start from besides the lead one. */
  readonly mediaIds: readonly string[]
  /** The picture to make the lead one from; undefined: chosen as usual. */
  readonly sourceId?: string | undefined
}

export const usualWishes: ProductWishes = { keys: undefined, mediaIds: [] }

/** Finds what is wanted of a product. What is said of it twice is joined; of two pictures to start from the last counts. */
export const wishesByProduct = ({
  colorways,
  angles,
  sources,
}: BatchWishes): ((productId: string) => ProductWishes) => {
  const keysOf = Map.groupBy(colorways, ({ productId }) => productId)
  const anglesOf = Map.groupBy(angles, ({ productId }) => productId)
  const sourceOf = new Map(sources.map(({ productId, mediaId }) => [productId, mediaId]))
  return (productId) => ({
    keys: keysOf.get(productId)?.flatMap(({ keys }) => keys),
    mediaIds: anglesOf.get(productId)?.flatMap(({ mediaIds }) => mediaIds) ?? [],
    sourceId: sourceOf.get(productId),
  })
}
