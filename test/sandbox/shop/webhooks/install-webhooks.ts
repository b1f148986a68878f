import type { Shop } from '../model/shop.ts'
import { bulkOperationPayload, productPayload, productRemovalPayload } from './payloads.ts'
import { watchProducts } from './watch-products.ts'
import { createWebhookDesk, type WebhookDesk } from './webhook-desk.ts'

const lookEveryMs = 20

/** Webhooks of what happens in the shop, whoever does it; none goes out before an app subscribes. */
export const installWebhooks = ({ state, bulk, domain, apiSecret, stopped }: Shop): WebhookDesk => {
  let look = () => {}
  const desk = createWebhookDesk({ domain, secret: apiSecret, stopped, look: () => look() })
  bulk.onFinish((record) => desk.emit('bulk_operations/finish', bulkOperationPayload(record)))
  return {
    ...desk,
    subscribe: (url, topics) => {
      desk.subscribe(url, topics)
      look = watchProducts(state, {
        onCreate: (product) => desk.emit('products/create', productPayload(product)),
        onUpdate: (product) => desk.emit('products/update', productPayload(product)),
        onDelete: (id) => desk.emit('products/delete', productRemovalPayload(id)),
      })
      const timer = setInterval(() => look(), lookEveryMs).unref()
      stopped.addEventListener('abort', () => clearInterval(timer))
    },
  }
}
