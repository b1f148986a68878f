import { openEditStates } from '../../domain/edit-state.ts'
import type { Transaction } from './transaction.ts'

/** Whether another open edit is of the same source picture and colorway, of which there may be one only. */
export const hasSuccessor = async (tx: Transaction, shopId: string, id: string): Promise<boolean> => {
  const edit = await tx.edit.findUnique({ where: { shopId_id: { shopId, id } } })
  if (!edit) return false
  const { productId, sourceMediaId, colorwayKey } = edit
  const same = { shopId, productId, sourceMediaId, colorwayKey, state: { in: [...openEditStates] } }
  return (await tx.edit.count({ where: { ...same, id: { not: id } } })) > 0
}
