import { conflict } from '../../domain/errors.ts'
import { productGone } from '../../domain/find-conflict.ts'
import type { VariantLink } from '../../ports/shop-media.ts'
import type { AdminClient } from '../admin-client.ts'
import { appendVariantMediaDocument } from '../documents/generated/append-variant-media.ts'
import { detachVariantMediaDocument } from '../documents/generated/detach-variant-media.ts'
import { linkVariantsDocument } from '../documents/generated/link-variants.ts'
import { demandNone, type UserError } from './refusals.ts'

const what = 'link the pictures to the variants'

/** Pairs of a variant and its picture in one call, Shopify's limit (the schema's description of both mutations). */
const mostPairs = 100

/**
 * Links variants to pictures, all or nothing, and reads from the same answer what they show then. The schema does not
 * promise that this replaces a picture that a variant has: where it did not, the old one is taken off and the new
 * one put on by the mutations made for that, which refuse what somebody else changed meanwhile.
 */
export const linkVariants = async (
  client: AdminClient,
  productId: string,
  links: readonly VariantLink[],
): Promise<Date> => {
  const variants = links.map(({ variantId, mediaId }) => ({ id: variantId, mediaId }))
  const { productVariantsBulkUpdate: linked } = await client.send(linkVariantsDocument, {
    productId,
    variants,
  })
  const changedAt = momentOf(linked)
  const shown = new Map(linked?.productVariants?.map(({ id, media }) => [id, media.nodes[0]?.id ?? null]))
  const left = links.filter(({ variantId, mediaId }) => shown.get(variantId) !== mediaId)
  return left.length === 0 ? changedAt : replaceOneByOne(client, productId, { left, shown, changedAt })
}

interface Replacing {
  readonly left: readonly VariantLink[]
  readonly shown: ReadonlyMap<string, string | null>
  readonly changedAt: Date
}

const replaceOneByOne = async (
  client: AdminClient,
  productId: string,
  { left, shown, changedAt }: Replacing,
): Promise<Date> => {
  let lastChange = changedAt
  for (let start = 0; start < left.length; start += mostPairs) {
    const some = left.slice(start, start + mostPairs)
    const taken = some.flatMap(({ variantId }) => pairOf(variantId, shown.get(variantId)))
    if (taken.length > 0) {
      const variables = { productId, variantMedia: taken }
      const { productVariantDetachMedia } = await client.send(detachVariantMediaDocument, variables)
      lastChange = momentOf(productVariantDetachMedia)
    }
    const given = some.flatMap(({ variantId, mediaId }) => pairOf(variantId, mediaId))
    if (given.length > 0) {
      const variables = { productId, variantMedia: given }
      const { productVariantAppendMedia } = await client.send(appendVariantMediaDocument, variables)
      lastChange = momentOf(productVariantAppendMedia)
    }
  }
  return lastChange
}

const pairOf = (variantId: string, mediaId: string | null | undefined) =>
  mediaId ? [{ variantId, mediaIds: [mediaId] }] : []

interface Payload {
  readonly product: { readonly updatedAt: string } | null
  readonly userErrors: readonly UserError[]
}

const momentOf = (payload: Payload | null): Date => {
  demandNone(payload?.userErrors, what)
  if (!payload?.product) throw conflict(productGone)
  return new Date(payload.product.updatedAt)
}
