import type { Nudges } from '../ports/nudges.ts'
import type { Publication, PublicationRequest } from '../ports/publication-store.ts'
import type { Stores } from '../ports/stores.ts'

interface RequestDeps {
  readonly stores: Stores
  readonly nudges: Nudges
}

/**
 * Gathers what is approved into one publication a product, and has them written to the shop.
 * @throws ColorwayError `not_found` for a batch that is not there
 */
export const requestPublication = async (
  { stores, nudges }: RequestDeps,
  { shopId, ...request }: PublicationRequest & { readonly shopId: string },
): Promise<readonly Publication[]> => {
  const { batches, publications } = stores.forShop(shopId)
  if (request.batchId !== undefined) await batches.get(request.batchId)
  const planned = await publications.plan(request)
  await nudges.nudgeAll(
    'publish',
    planned.map(({ id }) => ({ shopId, id })),
  )
  return planned
}

/** Has a live publication taken back. False where it is not live, or that was asked for before. */
export const requestUndo = async (
  { stores, nudges }: RequestDeps,
  { shopId, id, requestedBy }: { readonly shopId: string; readonly id: string; readonly requestedBy: string },
): Promise<boolean> => {
  const requested = await stores.forShop(shopId).publications.requestUndo(id, requestedBy)
  if (requested) await nudges.nudge('undo', { shopId, id })
  return requested
}
