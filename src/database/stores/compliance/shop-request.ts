import type { Delivery } from '../../../ports/webhook-inbox.ts'
import type { Database } from '../../connect.ts'
import { answerColumn } from './answer-column.ts'

/** A shop's wish to be erased, while it is open. */
export const openShopRequest = async (
  db: Database,
  shopId: string,
  id: string,
): Promise<Delivery | undefined> => {
  const row = await db.complianceRequest.findUnique({
    where: { shopId_id: { shopId, id }, topic: 'shop/redact', doneAt: null },
  })
  if (!row) return undefined
  const { triggeredAt = row.receivedAt } = answerColumn.parse(row.answer ?? {})
  return { triggeredAt, notice: { topic: 'shop/redact' } }
}
