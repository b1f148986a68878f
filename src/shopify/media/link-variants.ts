import { conflict } from '../../domain/errors.ts'
import { productGone } from '../../domain/find-conflict.ts'
import { mostBareLinks, type VariantLink } from '../../ports/shop-media.ts'
import type { AdminClient } from '../admin-client.ts'
import { appendVariantMediaDocument } from '../documents/generated/append-variant-media.ts'
import { detachVariantMediaDocument } from '../documents/generated/detach-variant-media.ts'
import { linkVariantsDocument } from '../documents/generated/link-variants.ts'
import { demandNone, type UserError } from './refusals.ts'

const what = 'link the pictures to the variants'

interface Linking {
  readonly productId: string
  readonly links: readonly VariantLink[]
  readonly beforeReplacing: () => Promise<void>
}

/**
 * Links variants to pictures, all or nothing. Where all of them are bare, by the mutation that refuses a variant which
 * has a picture: nobody who was quicker is written over. Else by one that replaces what they have, and the same answer
 * tells what they show then: the schema does not promise that it replaces. Where it did not, the old pictures are
 * taken off and the new ones put on by the mutations made for that.
 */
export const linkVariants = async (
  client: AdminClient,
  { productId, links, beforeReplacing }: Linking,
): Promise<Date> => {
  if (links.length <= mostBareLinks && links.every(({ isBare, mediaId }) => isBare && mediaId !== null))
    return append(client, productId, links)
  const variants = links.map(({ variantId, mediaId }) => ({ id: variantId, mediaId }))
  const { productVariantsBulkUpdate: linked } = await client.send(linkVariantsDocument, {
    productId,
    variants,
  })
  const changedAt = momentOf(linked)
  const shown = new Map(linked?.productVariants?.map(({ id, media }) => [id, media.nodes[0]?.id ?? null]))
  const left = links.filter(({ variantId, mediaId }) => shown.get(variantId) !== mediaId)
  if (left.length === 0) return changedAt
  await beforeReplacing()
  return replaceOneByOne(client, productId, { left, shown, changedAt })
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
  for (let start = 0; start < left.length; start += mostBareLinks) {
    const some = left.slice(start, start + mostBareLinks)
    const taken = some.flatMap(({ variantId }) => pairOf(variantId, shown.get(variantId)))
    if (taken.length > 0) {
      const variables = { productId, variantMedia: taken }
      const { productVariantDetachMedia } = await client.send(detachVariantMediaDocument, variables)
      lastChange = momentOf(productVariantDetachMedia)
    }
    const given = some.filter(({ mediaId }) => mediaId !== null)
    if (given.length > 0) lastChange = await append(client, productId, given)
  }
  return lastChange
}

const append = async (
  client: AdminClient,
  productId: string,
  links: readonly VariantLink[],
): Promise<Date> => {
  const variantMedia = links.flatMap(({ variantId, mediaId }) => pairOf(variantId, mediaId))
  const { productVariantAppendMedia } = await client.send(appendVariantMediaDocument, {
    productId,
    variantMedia,
  })
  return momentOf(productVariantAppendMedia)
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
