import { noWishes } from '../domain/batch-wishes.ts'
import { notAllowed } from '../domain/errors.ts'
import type { Batch } from '../ports/batch-store.ts'
import type { Editors } from '../ports/editors.ts'
import type { FlowRun } from '../ports/flow-runs.ts'
import type { Nudges } from '../ports/nudges.ts'
import type { ShopRegistry } from '../ports/shop-registry.ts'
import type { Stores } from '../ports/stores.ts'
import { requestBatch } from './request-batch.ts'

interface FlowDeps {
  readonly stores: Stores
  readonly editors: Editors
  readonly nudges: Nudges
  readonly registry: Pick<ShopRegistry, 'find'>
}

/**
 * Makes one batch of a run, however often Flow sends it. It runs as far as it costs no more than the workflow says, else
 * it stays quoted for a person. Whether there is such a product is found out when it is planned, as the mirror may lag
 * behind the workflow.
 * @throws ColorwayError `invalid_input` where the shop has no such prompt, `not_allowed` where it has no such app
 */
export const runFlowAction = async (
  { registry, ...deps }: FlowDeps,
  { shopId, runId, productId, template, capMicros }: FlowRun,
): Promise<Batch> => {
  const shop = await registry.find(shopId)
  // Where access is only lost, the batch rests until somebody opens the app.
  if (!shop || shop.access === 'uninstalled')
    throw notAllowed('Colorway is not installed in this shop: install it, and turn the workflow on again.')
  return requestBatch(deps, {
    shopId,
    requestId: `flow:${runId}`,
    origin: 'flow',
    requestedBy: 'Shopify Flow',
    scope: { kind: 'products', productIds: [productId] },
    wishes: { ...noWishes, template },
    runWhenQuoted: true,
    runUpToMicros: capMicros,
  })
}
