import { addToGallery, removeFromGallery } from '../files/gallery.ts'
import { badRequest } from '../graphql/field-resolver.ts'
import type { FileRecord } from '../model/file-record.ts'
import { limits } from '../model/limits.ts'
import type { ProductRecord } from '../model/product-record.ts'
import type { Shop } from '../model/shop.ts'
import { touch } from '../model/touch.ts'
import { findAltFault } from './find-file-faults.ts'
import { faultsOf, type UserError } from './user-error.ts'

interface FileUpdateInput {
  readonly id: string
  readonly alt?: string | null
  readonly referencesToAdd?: readonly string[] | null
  readonly referencesToRemove?: readonly string[] | null
}

interface Arguments {
  readonly files: readonly FileUpdateInput[]
}

/** Changes alt texts, and puts files into galleries or takes them out. Only READY files; all or nothing. */
export const fileUpdate = (_: unknown, { files }: Arguments, shop: Shop) => {
  if (files.length > limits.inputItems) throw badRequest(`files has more than ${limits.inputItems} items`)
  const userErrors = [
    ...files.flatMap((file, index) => findFaults(shop, file, index)),
    ...overfull(shop, files),
  ]
  if (userErrors.length > 0) return { files: [], userErrors }
  return { files: files.flatMap((file) => update(shop, file)), userErrors }
}

const findFaults = ({ state }: Shop, input: FileUpdateInput, index: number): UserError[] => {
  const at = faultsOf('files', index)
  const stateFault = findStateFault(state.files.get(input.id))
  if (stateFault) return [at('id', stateFault.code, stateFault.message)]
  const missing = (field: 'referencesToAdd' | 'referencesToRemove') =>
    (input[field] ?? [])
      .filter((id) => !state.products.has(id))
      .map((id) => at(field, 'REFERENCE_TARGET_DOES_NOT_EXIST', `The reference target ${id} does not exist`))
  const altFault = findAltFault(input.alt)
  return [
    ...missing('referencesToAdd'),
    ...missing('referencesToRemove'),
    ...(altFault ? [at('alt', altFault.code, altFault.message)] : []),
  ]
}

const findStateFault = (file: FileRecord | undefined) => {
  if (file === undefined) return { code: 'FILE_DOES_NOT_EXIST', message: 'File does not exist' }
  if (file.status === 'FAILED')
    return { code: 'INVALID_FAILED_MEDIA_STATE', message: 'File cannot be updated in a failed state' }
  return file.status === 'READY'
    ? undefined
    : { code: 'NON_READY_STATE', message: 'Non-ready files are not supported' }
}

const overfull = ({ state }: Shop, files: readonly FileUpdateInput[]): UserError[] =>
  [...state.products.values()]
    .filter((product) => countAfter(product, files) > limits.mediaPerProduct)
    .map(() => ({
      field: ['files'],
      code: 'PRODUCT_MEDIA_LIMIT_EXCEEDED',
      message: 'Exceeded the limit of media per product',
    }))

const countAfter = (product: ProductRecord, files: readonly FileUpdateInput[]) => {
  const added = files.filter(
    ({ id, referencesToAdd }) => referencesToAdd?.includes(product.id) && !product.mediaIds.includes(id),
  )
  return added.length === 0 ? 0 : product.mediaIds.length + added.length
}

const update = ({ state }: Shop, input: FileUpdateInput): FileRecord[] => {
  const file = state.files.get(input.id)
  if (file === undefined) return []
  if (input.alt != null) file.alt = input.alt
  for (const id of input.referencesToAdd ?? []) {
    const product = state.products.get(id)
    if (product) addToGallery(product, file.id)
  }
  for (const id of input.referencesToRemove ?? []) {
    const product = state.products.get(id)
    if (product) removeFromGallery(state, product, file.id)
  }
  touch(file)
  return [file]
}
