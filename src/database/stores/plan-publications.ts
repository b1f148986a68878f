import { randomUUID } from 'node:crypto'
import { writeAltText } from '../../domain/alt-text.ts'
import { nameFile } from '../../domain/filename.ts'
import type { Publication, PublicationRequest } from '../../ports/publication-store.ts'
import type { Database } from '../connect.ts'
import type { CandidateModel, EditModel } from '../generated/models.ts'
import { moveRows } from './move-rows.ts'
import { toPublication, withPlacements } from './to-publication.ts'
import type { Transaction } from './transaction.ts'

type ApprovedEdit = EditModel & { decisions: { candidate: CandidateModel }[] }

/** Gathers approved edits into one publication a product; an edit that somebody else gathers is left to them. */
export const planPublications = async (
  db: Database,
  shopId: string,
  { batchId, productIds, requestedBy }: PublicationRequest,
): Promise<Publication[]> => {
  const approved = await db.edit.findMany({
    where: {
      shopId,
      state: 'approved',
      ...(batchId !== undefined && { batches: { some: { batchId } } }),
      ...(productIds !== undefined && { productId: { in: [...productIds] } }),
    },
    include: {
      decisions: {
        where: { kind: 'approve' },
        orderBy: { createdAt: 'desc' },
        take: 1,
        include: { candidate: true },
      },
    },
    orderBy: [{ productTitle: 'asc' }, { colorwayLabel: 'asc' }],
  })
  const publications: Publication[] = []
  for (const edits of Map.groupBy(approved, ({ productId }) => productId).values()) {
    const planned = await db.$transaction((tx) => planOne(tx, shopId, { edits, requestedBy }))
    if (planned) publications.push(planned)
  }
  return publications
}

const planOne = async (
  tx: Transaction,
  shopId: string,
  { edits, requestedBy }: { edits: readonly ApprovedEdit[]; requestedBy: string },
): Promise<Publication | undefined> => {
  const ids = edits.map(({ id }) => id)
  const moved = await moveRows(tx, shopId, {
    kind: 'edit',
    ids,
    to: 'publishing',
    from: ['approved'],
    actor: requestedBy,
  })
  const taken = edits.filter(({ id }) => moved.includes(id))
  if (taken.length === 0) return undefined
  const { productId, productTitle } = taken[0]
  const id = randomUUID()
  await tx.publication.create({ data: { shopId, id, productId, productTitle, requestedBy } })
  await tx.placement.createMany({
    data: taken.flatMap((edit) => toPlacement(edit, { shopId, publicationId: id })),
  })
  const row = await tx.publication.findUniqueOrThrow({
    where: { shopId_id: { shopId, id } },
    include: withPlacements,
  })
  return toPublication(row)
}

const toPlacement = (edit: ApprovedEdit, key: { shopId: string; publicationId: string }) =>
  edit.decisions.map(({ candidate }) => ({
    ...key,
    editId: edit.id,
    candidateId: candidate.id,
    filename: nameFile({
      productHandle: edit.productHandle,
      colorwayLabel: edit.colorwayLabel,
      contentHash: candidate.pictureKey,
      format: candidate.format,
    }),
    altText: writeAltText(edit.productTitle, edit.colorwayLabel),
  }))
