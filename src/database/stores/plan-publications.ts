import { randomUUID } from 'node:crypto'
import { writeAltText } from '../../domain/alt-text.ts'
import { nameFile } from '../../domain/filename.ts'
import type { ShopSettings } from '../../domain/shop-settings.ts'
import type { Publication, PublicationRequest } from '../../ports/publication-store.ts'
import type { Database } from '../connect.ts'
import type { CandidateModel, EditModel } from '../generated/models.ts'
import { moveRows } from './move-rows.ts'
import { patternWordsOf } from './pattern-words-of.ts'
import { readSettings } from './settings-store.ts'
import { toPublication, withPlacements } from './to-publication.ts'
import type { Transaction } from './transaction.ts'

type ApprovedEdit = EditModel & { decisions: { candidate: CandidateModel }[] }

/** Gathers approved edits into one publication a product; an edit that somebody else gathers is left to them. */
export const planPublications = async (
  db: Database,
  shopId: string,
  { batchId, productIds, editIds, requestedBy }: PublicationRequest,
): Promise<Publication[]> => {
  const approved = await db.edit.findMany({
    where: {
      shopId,
      state: 'approved',
      ...(batchId !== undefined && { batches: { some: { batchId } } }),
      ...(productIds !== undefined && { productId: { in: [...productIds] } }),
      ...(editIds !== undefined && { id: { in: [...editIds] } }),
    },
    include: {
      decisions: {
        where: { kind: 'approve', takenBackAt: null },
        orderBy: { createdAt: 'desc' },
        take: 1,
        include: { candidate: true },
      },
    },
    orderBy: [{ productTitle: 'asc' }, { colorwayLabel: 'asc' }],
  })
  const settings = await readSettings(db, shopId)
  const products = [...Map.groupBy(approved, ({ productId }) => productId).values()]
  const publications: Publication[] = []
  for (let start = 0; start < products.length; start += productsAtOnce) {
    const edits = products.slice(start, start + productsAtOnce).flat()
    publications.push(
      ...(await db.$transaction((tx) => planSome(tx, shopId, { edits, requestedBy, settings }))),
    )
  }
  return publications
}

/** Products in one transaction. */
const productsAtOnce = 25

interface Planning {
  readonly edits: readonly ApprovedEdit[]
  readonly requestedBy: string
  readonly settings: ShopSettings
}

const planSome = async (
  tx: Transaction,
  shopId: string,
  { edits, requestedBy, settings }: Planning,
): Promise<Publication[]> => {
  const ids = edits.map(({ id }) => id)
  const moved = await moveRows(tx, shopId, {
    kind: 'edit',
    ids,
    to: 'publishing',
    from: ['approved'],
    actor: requestedBy,
  })
  const taken = edits.filter(({ id }) => moved.includes(id))
  const planned = [...Map.groupBy(taken, ({ productId }) => productId)].map(([productId, its]) => ({
    shopId,
    id: randomUUID(),
    productId,
    productTitle: its[0]?.productTitle ?? '',
    requestedBy,
  }))
  await tx.publication.createMany({ data: planned })
  const publicationOf = new Map(planned.map(({ productId, id }) => [productId, id]))
  const placements = taken.flatMap((edit) =>
    toPlacements(edit, settings).map((placement) => ({
      ...placement,
      shopId,
      publicationId: publicationOf.get(edit.productId) ?? '',
    })),
  )
  const candidateIds = placements.map(({ candidateId }) => candidateId)
  const made = await findMade(tx, shopId, candidateIds)
  await tx.placement.createMany({
    data: placements.map((placement) => ({ ...placement, ...made.get(placement.candidateId) })),
  })
  const rows = await tx.publication.findMany({
    where: { shopId, id: { in: [...publicationOf.values()] } },
    include: withPlacements,
    orderBy: [{ productTitle: 'asc' }, { id: 'asc' }],
  })
  return rows.map(toPublication)
}

/** Files that an earlier publication has made of the same candidates: a redo needs no second upload. */
const findMade = async (tx: Transaction, shopId: string, candidateIds: readonly string[]) => {
  const made = await tx.placement.findMany({
    where: { shopId, candidateId: { in: [...candidateIds] }, mediaId: { not: null } },
    orderBy: { publication: { createdAt: 'asc' } },
  })
  return new Map(made.map(({ candidateId, mediaId, filename }) => [candidateId, { mediaId, filename }]))
}

const toPlacements = (edit: ApprovedEdit, { altTextPattern, filenamePattern }: ShopSettings) => {
  const words = patternWordsOf(edit)
  return edit.decisions.map(({ candidate }) => ({
    editId: edit.id,
    candidateId: candidate.id,
    filename: nameFile({
      pattern: filenamePattern,
      words,
      angle: edit.angle,
      contentHash: candidate.pictureKey,
      format: candidate.format,
    }),
    altText: edit.altText ?? writeAltText(altTextPattern, words, edit.angle),
  }))
}
