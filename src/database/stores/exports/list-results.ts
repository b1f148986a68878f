import { writeAltText } from '../../../domain/alt-text.ts'
import type { EditState } from '../../../domain/edit-state.ts'
import type { ShopSettings } from '../../../domain/shop-settings.ts'
import type { ProductResults, ResultFilter, ResultPicture, ResultState } from '../../../ports/export-store.ts'
import type { Page, PageRequest } from '../../../ports/page.ts'
import { Prisma } from '../../generated/client.ts'
import { selectedOptions, variantMedia } from '../json-columns.ts'
import { readProducts } from '../mirror/read-products.ts'
import { patternWordsOf } from '../pattern-words-of.ts'
import { readSettings } from '../settings-store.ts'
import type { Transaction } from '../transaction.ts'

const statesOf: Readonly<Record<ResultState, readonly EditState[]>> = {
  approved: ['approved', 'publishing'],
  published: ['published'],
  all: ['approved', 'publishing', 'published'],
}

export const listResults = async (
  tx: Transaction,
  shopId: string,
  { after, limit }: PageRequest,
  { state, batchId }: ResultFilter,
): Promise<Page<ProductResults>> => {
  const states = [...statesOf[state]]
  const inBatch =
    batchId === undefined
      ? Prisma.empty
      : Prisma.sql`AND EXISTS (SELECT FROM batch_edit WHERE batch_edit.shop_id = ${shopId}
          AND batch_edit.batch_id = ${batchId}::uuid AND batch_edit.edit_id = edit.id)`
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT product_id AS id FROM edit
    WHERE shop_id = ${shopId} AND state = ANY(${states}::edit_state[]) AND product_id > ${after ?? ''} ${inBatch}
    GROUP BY product_id ORDER BY product_id LIMIT ${limit + 1}`
  const ids = found.slice(0, limit).map(({ id }) => id)
  const edits = await readEdits(tx, { shopId, state: { in: states }, productId: { in: ids }, ...of(batchId) })
  const settings = await readSettings(tx, shopId)
  const products = new Map((await readProducts(tx, shopId, ids)).map((product) => [product.id, product]))
  const editsOf = Map.groupBy(edits, ({ productId }) => productId)
  return {
    rows: ids.map((id) => {
      const own = editsOf.get(id) ?? []
      return {
        id,
        title: products.get(id)?.title ?? own[0]?.productTitle ?? '',
        product: products.get(id),
        pictures: newestOfEach(own).map((edit) => toPicture(edit, settings)),
      }
    }),
    nextAfter: found.length > limit ? ids.at(-1) : undefined,
  }
}

const of = (batchId: string | undefined): Prisma.EditWhereInput =>
  batchId === undefined ? {} : { batches: { some: { batchId } } }

/** With the candidate that was approved last, and where it was placed last. */
const readEdits = (tx: Transaction, where: Prisma.EditWhereInput) =>
  tx.edit.findMany({
    where: { ...where, decisions: { some: { kind: 'approve', takenBackAt: null } } },
    include: {
      decisions: {
        where: { kind: 'approve', takenBackAt: null },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: 1,
        include: { candidate: true },
      },
      placements: { orderBy: { publication: { createdAt: 'desc' } }, take: 1 },
    },
    orderBy: [{ colorwayLabel: 'asc' }, { angle: 'asc' }, { id: 'asc' }],
  })

type ApprovedEdit = Awaited<ReturnType<typeof readEdits>>[number]

const approvedAt = ({ decisions }: ApprovedEdit): number => decisions[0]?.createdAt.getTime() ?? 0

/** A colorway that was made anew has edits of before, too. */
const newestOfEach = (edits: readonly ApprovedEdit[]): ApprovedEdit[] =>
  [...Map.groupBy(edits, ({ colorwayKey, angle }) => `${angle} ${colorwayKey}`).values()].flatMap((same) =>
    same.toSorted((one, other) => approvedAt(other) - approvedAt(one)).slice(0, 1),
  )

const toPicture = (edit: ApprovedEdit, { altTextPattern }: ShopSettings): ResultPicture => ({
  editId: edit.id,
  colorwayLabel: edit.colorwayLabel,
  colorwayValues: selectedOptions.parse(edit.colorwayValues),
  angle: edit.angle,
  variantMedia: variantMedia.parse(edit.variantMedia),
  pictureKey: edit.decisions[0].candidate.pictureKey,
  mediaId: edit.placements[0]?.mediaId ?? undefined,
  altText: edit.placements[0]?.altText ?? writeAltText(altTextPattern, patternWordsOf(edit), edit.angle),
})
