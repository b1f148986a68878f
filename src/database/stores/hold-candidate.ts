import type { EditState } from '../../domain/edit-state.ts'
import { notFound } from '../../domain/errors.ts'
import type { Transaction } from './transaction.ts'

/**
 * A candidate, and the state of its edit, which is held until the transaction ends: of two who decide, one sees what
 * the other did.
 * @throws ColorwayError `not_found`
 */
export const holdCandidate = async (tx: Transaction, shopId: string, candidateId: string) => {
  const candidate = await tx.candidate.findUnique({
    where: { shopId_id: { shopId, id: candidateId } },
    select: { editId: true, attemptId: true, pictureKey: true },
  })
  if (!candidate) throw notFound(`There is no candidate ${candidateId} in this shop.`)
  const [{ state }] = await tx.$queryRaw<[{ state: EditState }]>`
    SELECT state::text FROM edit WHERE shop_id = ${shopId} AND id = ${candidate.editId}::uuid FOR UPDATE`
  return { ...candidate, state }
}
