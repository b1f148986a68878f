import { addToGallery, removeFromGallery } from '../files/gallery.ts'
import { renewFile } from '../files/renew-file.ts'
import { touchFile } from '../files/touch-file.ts'
import type { FileRecord } from '../model/file-record.ts'
import type { Shop } from '../model/shop.ts'
import { type FileUpdateInput, findUpdateFaults } from './find-update-faults.ts'

interface Arguments {
  readonly files: readonly FileUpdateInput[]
}

/**
 * Changes alt texts, names and contents, and puts files into galleries or takes them out. Only READY files.
 * All or nothing: the schema names no field that would tell which files of a call were left out.
 */
export const fileUpdate = (_: unknown, { files }: Arguments, shop: Shop) => {
  const userErrors = findUpdateFaults(shop, files)
  if (userErrors.length > 0) return { files: [], userErrors }
  return { files: files.flatMap((file) => update(shop, file)), userErrors }
}

const update = (shop: Shop, input: FileUpdateInput): FileRecord[] => {
  const { state } = shop
  const file = state.files.get(input.id)
  if (file === undefined) return []
  if (input.alt != null) file.alt = input.alt
  if (input.filename != null) file.filename = input.filename
  for (const id of input.referencesToAdd ?? []) {
    const product = state.products.get(id)
    if (product) addToGallery(product, file.id)
  }
  for (const id of input.referencesToRemove ?? []) {
    const product = state.products.get(id)
    if (product) removeFromGallery(state, product, file.id)
  }
  touchFile(state, file)
  if (input.originalSource != null) renewFile(shop, file, input.originalSource)
  return [file]
}
