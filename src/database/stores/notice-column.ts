import { z } from 'zod'

const moment = z.iso.datetime().transform((text) => new Date(text))
const customer = z.object({
  id: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
})

/** What `webhook_delivery.payload` holds, together with the row's topic. */
export const noticeColumn = z.discriminatedUnion('topic', [
  z.object({ topic: z.enum(['app/uninstalled', 'shop/redact']) }),
  z.object({ topic: z.literal('app/scopes_update'), scopes: z.array(z.string()) }),
  z.object({ topic: z.literal('bulk_operations/finish'), bulkOperationId: z.string() }),
  z.object({
    topic: z.enum(['products/create', 'products/update']),
    productId: z.string(),
    updatedAt: moment,
  }),
  z.object({ topic: z.literal('products/delete'), productId: z.string() }),
  z.object({ topic: z.enum(['customers/data_request', 'customers/redact']), customer }),
])
