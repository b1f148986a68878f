import { type Customer, mentionPattern } from '../../domain/customer-mention.ts'
import type { WebhookDeps } from '../webhooks/webhook-deps.ts'

export interface CustomerRequest {
  readonly shopId: string
  readonly id: string
  readonly customer: Customer
}

/** A customer asks what we hold of them: nothing but what people wrote into our texts, which the answer quotes. */
export const exportCustomer = async (
  { stores }: Pick<WebhookDeps, 'stores'>,
  { shopId, id, customer }: CustomerRequest,
): Promise<void> => {
  const { compliance } = stores.forShop(shopId)
  if (await compliance.open(id, 'customers/data_request'))
    await compliance.answerMentions(id, mentionPattern(customer))
}
