import type { Look, LookRequest } from '../../ports/shop-media.ts'
import type { AdminClient } from '../admin-client.ts'
import { type LookAtProductQuery, lookAtProductDocument } from '../documents/generated/look-at-product.ts'

/** Reads what variants show and whether the gallery holds the pictures that were edited, in one request where it can. */
export const lookAtProduct = async (
  client: AdminClient,
  id: string,
  { variantIds, sourceIds }: LookRequest,
): Promise<Look | undefined> => {
  const galleryIds: string[] = []
  for (let after: string | null = null; ; ) {
    const request = { id, variantIds, sourceIds, after }
    const seen: LookAtProductQuery = await client.send(lookAtProductDocument, request)
    const { product, variants, sources } = seen
    if (!product) return undefined
    galleryIds.push(...product.media.nodes.map((media) => media.id))
    const { hasNextPage, endCursor } = product.media.pageInfo
    if (hasNextPage && endCursor) {
      after = endCursor
      continue
    }
    return {
      title: product.title,
      updatedAt: new Date(product.updatedAt),
      galleryIds,
      media: sources.flatMap((source) =>
        source?.__typename === 'MediaImage' && source.image && galleryIds.includes(source.id)
          ? [{ id: source.id, url: source.image.url }]
          : [],
      ),
      variants: variants.flatMap((variant) =>
        variant?.__typename === 'ProductVariant'
          ? [{ id: variant.id, title: variant.title, mediaId: variant.media.nodes[0]?.id }]
          : [],
      ),
    }
  }
}
