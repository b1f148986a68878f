import { conflict } from '../domain/errors.ts'
import { productGone } from '../domain/find-conflict.ts'
import { isOutside } from '../domain/outside-picture.ts'
import type { Catalogs } from '../ports/catalog.ts'
import type { Edit } from '../ports/edit-store.ts'
import type { Stores } from '../ports/stores.ts'

interface ApproveAgainDeps {
  readonly stores: Stores
  readonly catalogs: Catalogs
}

interface Approval {
  readonly shopId: string
  readonly editId: string
  readonly actor: string
}

/**
 * A person's word that an edit in conflict, or one that was taken back, is to go live over what the shop shows now:
 * that becomes what it is compared with from here on.
 * @throws ColorwayError `conflict` where the product, its photograph or the colour is gone, where the edit stands
 *   elsewhere by now, or where a newer edit took its place; `not_found`
 */
export const approveAgain = async (
  { stores, catalogs }: ApproveAgainDeps,
  { shopId, editId, actor }: Approval,
): Promise<Edit> => {
  const { edits } = stores.forShop(shopId)
  const edit = await edits.get(editId)
  const product = await catalogs.forShop(shopId).readProduct(edit.productId)
  if (!product) throw conflict(productGone)
  const { sourceMediaId, sourceUrl } = edit
  const source = isOutside(sourceMediaId)
    ? { url: sourceUrl }
    : product.media.find(({ id }) => id === sourceMediaId)
  if (!source)
    throw conflict(
      `The photograph of ${edit.productTitle} that was edited has left the product: plan a new batch for it.`,
    )
  const variants = product.variants.filter(({ selected }) =>
    edit.colorwayValues.every(({ option, value }) =>
      selected.some((one) => one.option === option && one.value === value),
    ),
  )
  if (variants.length === 0)
    throw conflict(`${edit.productTitle} has no variant in ${edit.colorwayLabel} any more.`)
  const linked = edit.angle > 0 ? [] : variants
  const variantMedia = Object.fromEntries(linked.map(({ id, mediaId }) => [id, mediaId ?? null]))
  if (!(await edits.approveAnew(editId, { variantMedia, sourceUrl: source.url }, actor)))
    throw conflict(
      `${edit.productTitle} ${edit.colorwayLabel} is ${edit.state}: there is nothing to approve again.`,
    )
  return edits.get(editId)
}
