import type { Database } from '../connect.ts'
import { Prisma } from '../generated/client.ts'

interface EditsInReview {
  readonly shopId: string
  readonly batchId: string | undefined
  readonly productId: string | undefined
  /** The edit that was seen last; it may be decided by now. */
  readonly after: string | undefined
  readonly limit: number
}

/**
 * The edits in review by product, source picture and colorway: what belongs together comes together. The partial
 * index `edit_in_review` has them in this order, so that a page is read without looking at what comes before it.
 */
export const listEditsInReview = (
  db: Database,
  { shopId, batchId, productId, after, limit }: EditsInReview,
): Promise<readonly { readonly id: string }[]> => {
  const ofBatch =
    batchId === undefined
      ? Prisma.empty
      : Prisma.sql`AND id IN (SELECT edit_id FROM batch_edit WHERE shop_id = ${shopId} AND batch_id = ${batchId}::uuid)`
  const ofProduct = productId === undefined ? Prisma.empty : Prisma.sql`AND product_id = ${productId}`
  const fromThere =
    after === undefined
      ? Prisma.empty
      : Prisma.sql`AND (product_id, source_media_id, colorway_label, id) >
          (SELECT product_id, source_media_id, colorway_label, id FROM edit WHERE shop_id = ${shopId} AND id = ${after}::uuid)`
  return db.$queryRaw<{ readonly id: string }[]>`
    SELECT id FROM edit WHERE shop_id = ${shopId} AND state = 'in_review' ${ofProduct} ${ofBatch} ${fromThere}
    ORDER BY product_id, source_media_id, colorway_label, id LIMIT ${limit}`
}
