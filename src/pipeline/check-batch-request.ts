import { productsOfWishes } from '../domain/batch-wishes.ts'
import { invalidInput } from '../domain/errors.ts'
import { findTemplate } from '../domain/prompts/find-template.ts'
import type { NewBatch } from '../ports/batch-store.ts'
import type { Editors } from '../ports/editors.ts'
import type { Stores } from '../ports/stores.ts'
import { requireEditor } from './rank-editors.ts'

interface CheckDeps {
  readonly stores: Stores
  readonly editors: Editors
}

/**
 * Whether the shop has what a batch names, as far as that is known without its catalogue: planning sees to the rest.
 * @throws ColorwayError `invalid_input`, naming what there is not
 */
export const checkBatchRequest = async (
  deps: CheckDeps,
  shopId: string,
  { scope, provider, wishes }: Pick<NewBatch, 'scope' | 'provider' | 'wishes'>,
): Promise<void> => {
  if (provider !== undefined) await requireEditor(deps, shopId, provider)
  if (!wishes) return
  if (wishes.template !== undefined)
    findTemplate(await deps.stores.forShop(shopId).settings.get(), wishes.template)
  if (scope.kind !== 'products') return
  const outside = productsOfWishes(wishes).find((productId) => !scope.productIds.includes(productId))
  if (outside !== undefined)
    throw invalidInput(
      `Colours or pictures of the product ${outside} are asked for, which is not among the products of the batch.`,
      'Name it among the products, too, or leave the list of products out.',
    )
}
