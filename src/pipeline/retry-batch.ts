import { conflict } from '../domain/errors.ts'
import type { EditsQuote } from '../domain/lanes/quote-edits.ts'
import type { Editors } from '../ports/editors.ts'
import type { Nudges } from '../ports/nudges.ts'
import type { Stores } from '../ports/stores.ts'
import { quoteBatch } from './quote-batch.ts'

interface RetryDeps {
  readonly stores: Stores
  readonly nudges: Nudges
}

interface Retry {
  readonly shopId: string
  readonly batchId: string
  readonly actor: string
}

/**
 * Makes everything of the batch once more that failed or was refused, each with the next seed, so that it is another
 * request; answers how many. What is on its way again through another batch is left to that, and so is all but the
 * last of what failed several times. Each call reserves its price under the caps as ever, and this batch pays; a paused
 * or parked batch stays so until it goes on.
 * @throws ColorwayError `conflict` where the batch has not run or is cancelled; `not_found`
 */
export const retryBatch = async (
  { stores, nudges }: RetryDeps,
  { shopId, batchId, actor }: Retry,
): Promise<number> => {
  const { batches } = stores.forShop(shopId)
  const { state } = await batches.get(batchId)
  const retried = await batches.retry(batchId, actor)
  if (retried === undefined)
    throw conflict(
      state === 'cancelled'
        ? 'The batch is cancelled: plan a new one for what is still missing.'
        : `The batch is ${state}: start it first.`,
    )
  if (retried > 0) await nudges.nudge('admit', null)
  return retried
}

/** What that would cost, and how long it would take. @throws ColorwayError `not_found` */
export const quoteRetry = async (
  deps: Pick<RetryDeps, 'stores'> & { readonly editors: Editors },
  { shopId, batchId }: Omit<Retry, 'actor'>,
): Promise<EditsQuote> => {
  const { batches } = deps.stores.forShop(shopId)
  const { quality, provider } = await batches.get(batchId)
  return quoteBatch(deps, { shopId, quality, provider, edits: await batches.listRetryable(batchId) })
}
