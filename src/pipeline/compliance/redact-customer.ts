import { mentionPattern } from '../../domain/customer-mention.ts'
import type { WebhookDeps } from '../webhooks/webhook-deps.ts'
import type { CustomerRequest } from './export-customer.ts'

/** A customer is to be forgotten: what names them leaves our texts, and the answers to what they asked before. */
export const redactCustomer = async (
  { stores }: Pick<WebhookDeps, 'stores'>,
  { shopId, id, customer }: CustomerRequest,
): Promise<void> => {
  const { compliance } = stores.forShop(shopId)
  if (await compliance.open(id, 'customers/redact'))
    await compliance.redactMentions(id, mentionPattern(customer))
}
