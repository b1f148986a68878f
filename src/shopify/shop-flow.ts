import { invalidInput, unknownOutcome } from '../domain/errors.ts'
import { flowTriggers } from '../domain/flow.ts'
import type { FlowNews, ShopFlow } from '../ports/flow-triggers.ts'
import type { AdminClient } from './admin-client.ts'
import { tellFlowDocument } from './documents/generated/tell-flow.ts'
import { linkToApp } from './link-to-app.ts'

/** Shopify Flow in one shop, through its Admin API. */
export const createShopFlow = (client: AdminClient, shopId: string): ShopFlow => ({
  tell: async (news) => {
    const handle = flowTriggers[news.kind]
    const payload = writePayload(shopId, news)
    const { flowTriggerReceive } = await client.send(tellFlowDocument, { handle, payload })
    if (!flowTriggerReceive) throw unknownOutcome('Shopify did not say whether Flow was told.')
    const [refusal] = flowTriggerReceive.userErrors
    if (refusal) throw invalidInput(`Shopify Flow did not take it: ${refusal.message}`)
  },
})

/** The keys are those of the fields in `extensions/flow`, of which Shopify allows letters and spaces only. */
const writePayload = (shopId: string, { kind, batchId, pictures, products, requestedBy }: FlowNews) => ({
  Pictures: pictures,
  Products: products,
  'Batch ID': batchId,
  'Asked by': requestedBy,
  ...(kind === 'published'
    ? { 'Pictures link': linkToApp(shopId, `published?batch=${batchId}`) }
    : { 'Review link': linkToApp(shopId, `review?batch=${batchId}`) }),
})
