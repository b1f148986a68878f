import { removeFromGallery } from '../files/gallery.ts'
import type { Shop } from '../model/shop.ts'
import type { UserError } from './user-error.ts'

/** Deletes files for good: from the shop, from every gallery, from every variant. All or nothing. */
export const fileDelete = (
  _: unknown,
  { fileIds }: { readonly fileIds: readonly string[] },
  { state, fileFates }: Shop,
) => {
  const userErrors = fileIds.flatMap((id): UserError[] => {
    const file = state.files.get(id)
    const field = ['fileIds']
    if (file === undefined) {
      return [{ field, code: 'FILE_DOES_NOT_EXIST', message: `File id ${id} does not exist.` }]
    }
    const isInWork = file.status === 'UPLOADED' || file.status === 'PROCESSING'
    const code = isInWork ? 'FILE_LOCKED' : fileFates.drawLock(id)
    return code ? [{ field, code, message: `File id ${id} has a pending operation.` }] : []
  })
  if (userErrors.length > 0) return { deletedFileIds: null, userErrors }
  for (const id of fileIds) {
    for (const product of state.products.values()) removeFromGallery(state, product, id)
    state.files.delete(id)
  }
  return { deletedFileIds: fileIds, userErrors }
}
