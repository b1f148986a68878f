import type { Nudges } from '../ports/nudges.ts'
import type { LiveTarget, Publication } from '../ports/publication-store.ts'
import type { Stores } from '../ports/stores.ts'
import { requestPublication } from './request-publication.ts'

interface RequestDeps {
  readonly stores: Stores
  readonly nudges: Nudges
}

interface Request {
  readonly shopId: string
  readonly target: LiveTarget
  readonly requestedBy: string
}

export interface UndoRequested {
  readonly publicationIds: readonly string[]
  readonly pictures: number
}

/** Has live pictures taken back: one, a product's, a batch's. Nothing where they are not live, or that was asked for before. */
export const requestUndo = async (
  { stores, nudges }: RequestDeps,
  { shopId, target, requestedBy }: Request,
): Promise<UndoRequested> => {
  const requested = await stores.forShop(shopId).publications.requestUndo(target, requestedBy)
  const publicationIds = requested.map(({ publicationId }) => publicationId)
  await nudges.nudgeAll(
    'undo',
    publicationIds.map((id) => ({ shopId, id })),
  )
  return { publicationIds, pictures: requested.reduce((sum, { pictures }) => sum + pictures, 0) }
}

/** Publishes again what was taken back, with the files that the shop still has. */
export const requestRedo = async (
  deps: RequestDeps,
  { shopId, target, requestedBy }: Request,
): Promise<readonly Publication[]> => {
  const { edits, publications } = deps.stores.forShop(shopId)
  const editIds = await publications.listUndone(target)
  await edits.approveAgain(editIds, requestedBy)
  return editIds.length > 0 ? requestPublication(deps, { shopId, editIds, requestedBy }) : []
}
