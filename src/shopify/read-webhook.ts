import { z } from 'zod'
import { invalidInput, notAllowed } from '../domain/errors.ts'
import type { ReadWebhook } from '../ports/webhook-inbox.ts'
import { isSignedBody } from './verify-webhook.ts'
import { noticeSchemas } from './webhook-payloads.ts'

const shopDomain = z.string().regex(/^[a-z0-9][a-z0-9-]*\.myshopify\.com$/)
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
    const notice = noticeSchemas.safeParse({ topic, shopId, content: parseBody(body) })
    if (!notice.success) throw invalidInput('This webhook is of a topic or a shape that we did not ask for.')
    return { shopId, eventId, triggeredAt, notice: notice.data }
  }

/** Numbers as they are written: ids may have more digits than a number of ours can tell apart. */
const parseBody = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'), keepDigits)
  } catch {
    throw invalidInput('The body of this webhook is not JSON.')
  }
}

const keepDigits = (_name: string, value: unknown, { source }: { source?: string } = {}): unknown =>
  typeof value === 'number' && source !== undefined ? source : value
