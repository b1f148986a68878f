import type { Delivery, WebhookInbox } from '../../ports/webhook-inbox.ts'
import type { Database } from '../connect.ts'
import { openShopRequest } from './compliance/shop-request.ts'
import { toJsonb } from './mirror/to-jsonb.ts'
import { noticeColumn } from './notice-column.ts'

/**
 * Webhooks on Prisma. The id follows from the event, so that the same one has the same id wherever it is kept. A
 * shop's wish to be erased is kept among the compliance requests, which need no shop.
 */
export const createWebhookInbox = (db: Database, shopId: string): WebhookInbox => ({
  keep: async ({ eventId, triggeredAt, notice: { topic, ...payload } }) => {
    const identity = JSON.stringify([shopId, eventId, topic])
    const rows =
      topic === 'shop/redact'
        ? await db.$queryRaw<{ id: string }[]>`
            INSERT INTO compliance_request (shop_id, id, topic, answer)
            VALUES (${shopId}, md5(${identity})::uuid, ${topic}, jsonb_build_object('triggeredAt', ${triggeredAt}::timestamptz))
            ON CONFLICT DO NOTHING RETURNING id::text`
        : await db.$queryRaw<{ id: string }[]>`
            INSERT INTO webhook_delivery (shop_id, id, event_id, topic, payload, triggered_at)
            SELECT shop.id, md5(${identity})::uuid, ${eventId}, ${topic}, ${toJsonb(payload)}::jsonb, ${triggeredAt}
            FROM shop WHERE shop.id = ${shopId}
            ON CONFLICT DO NOTHING RETURNING id::text`
    return rows[0]?.id
  },

  open: async (id): Promise<Delivery | undefined> => {
    const row = await db.webhookDelivery.findUnique({ where: { shopId_id: { shopId, id }, handledAt: null } })
    if (!row) return openShopRequest(db, shopId, id)
    const { topic, payload, triggeredAt } = row
    const content = typeof payload === 'object' && payload !== null ? payload : {}
    return { triggeredAt, notice: noticeColumn.parse({ ...content, topic }) }
  },

  markHandled: async (id) => {
    await db.$executeRaw`
      UPDATE webhook_delivery SET handled_at = now(), payload = NULL
      WHERE shop_id = ${shopId} AND id = ${id}::uuid AND handled_at IS NULL`
  },
})
