import type { WebhookRequest } from './webhook-inbox.ts'

/** A workflow of Shopify Flow that came to our action: the colours of one product are to get their pictures. */
export interface FlowRun {
  readonly shopId: string
  /** The same for everything that Flow sends again. */
  readonly runId: string
  readonly productId: string
  /** The name of one of the shop's prompts; undefined: the one for the product's type. */
  readonly template: string | undefined
  /** What may be spent without asking anybody. */
  readonly capMicros: bigint
}

/**
 * Reads what Flow sends, after its signature was found to be right.
 * @throws ColorwayError `not_signed_in` where it is not signed with the app's secret, `invalid_input` for the merchant
 *   where it cannot be done as it is
 */
export type ReadFlowRun = (request: WebhookRequest) => FlowRun
