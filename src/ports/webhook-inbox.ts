import type { Customer } from '../domain/customer-mention.ts'

/** What a webhook says, as far as we act on it; nothing else of its content is kept. */
export type Notice =
  | { readonly topic: 'app/uninstalled' | 'shop/redact' }
  | { readonly topic: 'app/scopes_update'; readonly scopes: readonly string[] }
  | { readonly topic: 'bulk_operations/finish'; readonly bulkOperationId: string }
  | {
      readonly topic: 'products/create' | 'products/update'
      readonly productId: string
      /** The shop's moment of the change. */
      readonly updatedAt: Date
    }
  | { readonly topic: 'products/delete'; readonly productId: string }
  | { readonly topic: 'customers/data_request' | 'customers/redact'; readonly customer: Customer }

export interface Webhook {
  readonly shopId: string
  /** The same for everything that Shopify sends again, and for other topics about the same event. */
  readonly eventId: string
  readonly triggeredAt: Date
  readonly notice: Notice
}

/** A webhook as it came in: header names in lower case, and the body to the byte. */
export interface WebhookRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: Uint8Array
}

/**
 * Reads a webhook, after its signature was found to be right.
 * @throws ColorwayError `not_allowed` where it is not signed with the app's secret, `invalid_input` where it is not
 *   of a kind that we asked for; neither message holds anything of what came
 */
export type ReadWebhook = (request: WebhookRequest) => Webhook

export interface Delivery {
  readonly triggeredAt: Date
  readonly notice: Notice
}

/** The webhooks of one shop, each event once for each topic. */
export interface WebhookInbox {
  /** Answers its id where it is new. A shop that we do not know has no inbox, but it may still ask to be erased. */
  keep(webhook: Omit<Webhook, 'shopId'>): Promise<string | undefined>
  /** undefined where there is none, or where it was handled. */
  open(id: string): Promise<Delivery | undefined>
  /** Drops its content. */
  markHandled(id: string): Promise<void>
}
