import { conflict } from '../domain/errors.ts'
import type { Batch, NewBatch } from '../ports/batch-store.ts'
import type { Editors } from '../ports/editors.ts'
import type { Nudges } from '../ports/nudges.ts'
import type { Stores } from '../ports/stores.ts'
import { checkBatchRequest } from './check-batch-request.ts'

interface RequestDeps {
  readonly stores: Stores
  readonly nudges: Nudges
}

interface BatchOrder {
  readonly shopId: string
  readonly batchId: string
  readonly actor: string
}

/**
 * Writes the request down and has it planned and quoted. One that was sent before is answered with its batch, also where
 * it names what the shop had then.
 * @throws ColorwayError `invalid_input` where it names an editor or a prompt that the shop does not have
 */
export const requestBatch = async (
  { stores, nudges, editors }: RequestDeps & { readonly editors: Editors },
  { shopId, ...request }: NewBatch & { readonly shopId: string },
): Promise<Batch> => {
  const { batches } = stores.forShop(shopId)
  const { requestId } = request
  const known = requestId === undefined ? undefined : await batches.findRequested(requestId)
  if (!known) await checkBatchRequest({ stores, editors }, shopId, request)
  const batch = known ?? (await batches.create(request))
  await nudges.nudge('plan-batch', { shopId, id: batch.id })
  return batch
}

/** Starts a quoted batch, or goes on with a paused one. @throws ColorwayError `conflict` where it is neither */
export const runBatch = async (deps: RequestDeps, { shopId, batchId, actor }: BatchOrder): Promise<void> => {
  const { batches } = deps.stores.forShop(shopId)
  if (!(await batches.run(batchId, actor))) throw await cannot(deps, { shopId, batchId }, 'started')
  await deps.nudges.nudge('admit', null)
}

/** Lets in no further edit; what is under way ends. @throws ColorwayError `conflict` */
export const pauseBatch = async (
  deps: RequestDeps,
  { shopId, batchId, actor }: BatchOrder,
): Promise<void> => {
  if (!(await deps.stores.forShop(shopId).batches.pause(batchId, actor)))
    throw await cannot(deps, { shopId, batchId }, 'paused')
}

/** Gives up what has not begun; what is under way ends, and is kept. @throws ColorwayError `conflict` */
export const cancelBatch = async (
  deps: RequestDeps,
  { shopId, batchId, actor }: BatchOrder,
): Promise<void> => {
  if (!(await deps.stores.forShop(shopId).batches.cancel(batchId, actor)))
    throw await cannot(deps, { shopId, batchId }, 'cancelled')
}

const cannot = async (
  { stores }: RequestDeps,
  { shopId, batchId }: Omit<BatchOrder, 'actor'>,
  what: string,
) => {
  const { state } = await stores.forShop(shopId).batches.get(batchId)
  return conflict(`The batch is ${state}, so it cannot be ${what}.`)
}
