import { z } from 'zod'
import { invalidInput, notAllowed } from '../domain/errors.ts'
import type { ReadWebhook } from '../ports/webhook-inbox.ts'
import { parseSignedJson } from './parse-signed-json.ts'
import { shopDomain } from './shop-domain.ts'
import { isSignedBody } from './verify-webhook.ts'
import { noticeSchemas } from './webhook-payloads.ts'

const id = z.string().min(1).max(200)

/** The headers that say what a webhook is about; `x-shopify-event-id` is younger than the one of the delivery. */
const headersSchema = z
  .object({
    'x-shopify-topic': z.string(),
    'x-shopify-shop-domain': shopDomain,
    'x-shopify-triggered-at': z.iso.datetime({ offset: true }),
    'x-shopify-api-version': z.string().regex(/^(\d{4}-\d{2}|unstable)$/),
    'x-shopify-event-id': id.optional(),
    'x-shopify-webhook-id': id.optional(),
  })
  .transform((headers) => ({
    topic: headers['x-shopify-topic'],
    shopId: headers['x-shopify-shop-domain'],
    triggeredAt: new Date(headers['x-shopify-triggered-at']),
    eventId: headers['x-shopify-event-id'] ?? headers['x-shopify-webhook-id'],
  }))

/** Reads Shopify's webhooks. Nothing is looked at before the signature was found to be right. */
export const readWebhooks =
  (secret: string): ReadWebhook =>
  ({ headers, body }) => {
    const signature = headers['x-shopify-hmac-sha256']
    if (typeof signature !== 'string' || !isSignedBody(secret, body, signature))
      throw notAllowed('This webhook is not signed with the secret of the app.')
    const head = headersSchema.safeParse(headers)
    if (!head.success) throw invalidInput('This webhook lacks headers, or has others than Shopify sends.')
    const { topic, eventId, shopId, triggeredAt } = head.data
    if (eventId === undefined) throw invalidInput('This webhook does not say which event it is about.')
    const notice = noticeSchemas.safeParse({ topic, shopId, content: parseSignedJson(body) })
    if (!notice.success) throw invalidInput('This webhook is of a topic or a shape that we did not ask for.')
    return { shopId, eventId, triggeredAt, notice: notice.data }
  }
