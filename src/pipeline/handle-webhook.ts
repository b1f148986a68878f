import type { Handler } from '../ports/nudges.ts'
import type { Delivery } from '../ports/webhook-inbox.ts'
import { eraseShop } from './compliance/erase-shop.ts'
import { exportCustomer } from './compliance/export-customer.ts'
import { redactCustomer } from './compliance/redact-customer.ts'
import { forgetProduct } from './webhooks/forget-product.ts'
import { keepScopes } from './webhooks/keep-scopes.ts'
import { noteStale } from './webhooks/note-stale.ts'
import { resumeSync } from './webhooks/resume-sync.ts'
import { stopWork } from './webhooks/stop-work.ts'
import type { WebhookDeps } from './webhooks/webhook-deps.ts'

interface Opened extends Delivery {
  readonly shopId: string
  readonly id: string
}

/**
 * Acts on a webhook that came in. Shopify sends in any order, late, twice or not at all: what each topic does may be
 * repeated, compares moments, and can be told from the shop itself where the webhook never comes.
 */
export const handleWebhook = (deps: WebhookDeps): Handler<'handle-webhook'> => ({
  step: 'handle-webhook',
  concurrency: 4,
  handle: async ({ shopId, id }) => {
    const { inbox } = deps.stores.forShop(shopId)
    const delivery = await inbox.open(id)
    if (!delivery) return
    await act(deps, { ...delivery, shopId, id })
    await inbox.markHandled(id)
  },
})

const act = (deps: WebhookDeps, { shopId, id, triggeredAt, notice }: Opened): Promise<void> => {
  switch (notice.topic) {
    case 'app/uninstalled':
      return stopWork(deps, { shopId, at: triggeredAt })
    case 'app/scopes_update':
      return keepScopes(deps, { shopId, ...notice })
    case 'bulk_operations/finish':
      return resumeSync(deps, { shopId, ...notice })
    case 'products/create':
    case 'products/update':
      return noteStale(deps, { shopId, ...notice })
    case 'products/delete':
      return forgetProduct(deps, { shopId, ...notice, at: triggeredAt })
    case 'customers/data_request':
      return exportCustomer(deps, { shopId, id, ...notice })
    case 'customers/redact':
      return redactCustomer(deps, { shopId, id, ...notice })
    case 'shop/redact':
      return eraseShop(deps, { shopId, id, at: triggeredAt })
    default:
      return notice satisfies never
  }
}
