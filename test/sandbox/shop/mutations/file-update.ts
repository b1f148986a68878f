import { addToGallery, removeFromGallery } from '../files/gallery.ts'
import { badRequest } from '../graphql/field-resolver.ts'
import type { FileRecord } from '../model/file-record.ts'
import type { ProductRecord } from '../model/product-record.ts'
import type { Shop } from '../model/shop.ts'
import { touch } from '../model/touch.ts'
import { maxAltLength, maxInputLength } from './file-create.ts'
import type { UserError } from './user-error.ts'

interface FileUpdateInput {
  readonly id: string
  readonly alt?: string | null
  readonly referencesToAdd?: readonly string[] | null
  readonly referencesToRemove?: readonly string[] | null
}

const maxMediaPerProduct = 250

/** Changes alt texts, and puts files into galleries or takes them out. Only READY files; all or nothing. */
export const fileUpdate = (
  _: unknown,
  { files }: { readonly files: readonly FileUpdateInput[] },
  shop: Shop,
) => {
  if (files.length > maxInputLength) throw badRequest(`files has more than ${maxInputLength} items`)
  const userErrors = [
    ...files.flatMap((file, index) => findFaults(shop, file, index)),
    ...overfull(shop, files),
  ]
  if (userErrors.length > 0) return { files: [], userErrors }
  return { files: files.flatMap((file) => update(shop, file)), userErrors }
}

const findFaults = ({ state }: Shop, input: FileUpdateInput, index: number): UserError[] => {
  const at = (field: string, code: string, message: string) => ({
    field: ['files', String(index), field],
    code,
    message,
  })
  const file = state.files.get(input.id)
  if (file === undefined) return [at('id', 'FILE_DOES_NOT_EXIST', `File ${input.id} does not exist`)]
  if (file.status === 'FAILED') {
    return [at('id', 'INVALID_FAILED_MEDIA_STATE', 'File cannot be updated in a failed state')]
  }
  if (file.status !== 'READY') return [at('id', 'NON_READY_STATE', 'Non-ready files are not supported')]
  const missing = (field: 'referencesToAdd' | 'referencesToRemove') =>
    (input[field] ?? [])
      .filter((id) => !state.products.has(id))
      .map((id) => at(field, 'REFERENCE_TARGET_DOES_NOT_EXIST', `The reference target ${id} does not exist`))
  return [
    ...missing('referencesToAdd'),
    ...missing('referencesToRemove'),
    ...((input.alt ?? '').length > maxAltLength
      ? [at('alt', 'ALT_VALUE_LIMIT_EXCEEDED', 'The alt value exceeds the maximum limit of 512 characters')]
      : []),
  ]
}

const overfull = ({ state }: Shop, files: readonly FileUpdateInput[]): UserError[] =>
  [...state.products.values()]
    .filter((product) => countAfter(product, files) > maxMediaPerProduct)
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
