import { createHmac } from 'node:crypto'
import { apiVersion } from '../graphql/admin-schema.ts'

/** One webhook as it goes over the wire. */
export interface WebhookPost {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface WebhookFacts {
  readonly topic: string
  readonly shopDomain: string
  readonly payload: unknown
  /** The same for everything that one event brings, and for each repetition. */
  readonly eventId: string
  /** Of this subscription's delivery. */
  readonly webhookId: string
  readonly triggeredAt: Date
  readonly secret: string
}

export const signBody = (secret: string, body: string): string =>
  createHmac('sha256', secret).update(body).digest('base64')

/** Writes and signs a webhook as Shopify does. */
export const writeWebhook = (facts: WebhookFacts): WebhookPost => {
  const body = typeof facts.payload === 'string' ? facts.payload : JSON.stringify(facts.payload)
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Shopify-Captain-Hook',
      'x-shopify-topic': facts.topic,
      'x-shopify-shop-domain': facts.shopDomain,
      'x-shopify-api-version': apiVersion,
      'x-shopify-webhook-id': facts.webhookId,
      'x-shopify-event-id': facts.eventId,
      // Shopify writes nanoseconds.
      'x-shopify-triggered-at': facts.triggeredAt.toISOString().replace('Z', '000000Z'),
      'x-shopify-hmac-sha256': signBody(facts.secret, body),
    },
  }
}

/** Answers the status; undefined where nothing came in time. */
export const sendPost = async (
  url: string,
  { headers, body }: WebhookPost,
  signal: AbortSignal,
): Promise<number | undefined> => {
  try {
    const { status } = await fetch(url, { method: 'POST', headers, body, signal })
    return status
  } catch {
    return undefined
  }
}
