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
