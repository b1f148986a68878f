import { extensionOf, findNameHolder } from '../files/filename.ts'
import { isKnownSource } from '../files/read-source.ts'
import type { FileRecord } from '../model/file-record.ts'
import { limits } from '../model/limits.ts'
import type { ProductRecord } from '../model/product-record.ts'
import type { Shop } from '../model/shop.ts'
import { findAltFault } from './find-file-faults.ts'
import { faultsOf, type UserError } from './user-error.ts'

export interface FileUpdateInput {
  readonly id: string
  readonly alt?: string | null
  readonly filename?: string | null
  readonly originalSource?: string | null
  readonly referencesToAdd?: readonly string[] | null
  readonly referencesToRemove?: readonly string[] | null
}

/** What is wrong with a call of fileUpdate. */
export const findUpdateFaults = (shop: Shop, files: readonly FileUpdateInput[]): UserError[] => [
  ...files.flatMap((file, index) => findFaults(shop, file, index)),
  ...findOverfull(shop, files),
]

const findFaults = (shop: Shop, input: FileUpdateInput, index: number): UserError[] => {
  const at = faultsOf('files', index)
  const file = shop.state.files.get(input.id)
  if (file === undefined) return [at('id', 'FILE_DOES_NOT_EXIST', 'File does not exist')]
  const stateFault = findStateFault(shop, file)
  if (stateFault) return [at('id', stateFault.code, stateFault.message)]
  const nameFault = findNewNameFault(shop, file, input.filename)
  const altFault = findAltFault(input.alt)
  const isLost = input.originalSource != null && !isKnownSource(shop, input.originalSource)
  return [
    ...(['referencesToAdd', 'referencesToRemove'] as const).flatMap((field) =>
      (input[field] ?? []).flatMap((id) => findTargetFault(shop, id, at, field)),
    ),
    ...(nameFault ? [at('filename', nameFault.code, nameFault.message)] : []),
    ...(altFault ? [at('alt', altFault.code, altFault.message)] : []),
    ...(isLost ? [at('originalSource', 'INVALID_IMAGE_SOURCE_URL', 'Image URL is invalid')] : []),
  ]
}

const findStateFault = (shop: Shop, { id, status }: FileRecord) => {
  if (status === 'FAILED')
    return { code: 'INVALID_FAILED_MEDIA_STATE', message: 'File cannot be updated in a failed state' }
  if (status !== 'READY') return { code: 'NON_READY_STATE', message: 'Non-ready files are not supported' }
  const code = shop.fileFates.drawLock(id)
  return code && { code, message: 'File has a pending operation' }
}

const findTargetFault = (shop: Shop, id: string, at: ReturnType<typeof faultsOf>, field: string) => {
  const product = shop.state.products.get(id)
  if (product === undefined)
    return [at(field, 'REFERENCE_TARGET_DOES_NOT_EXIST', `The reference target ${id} does not exist`)]
  return product.isSuspended ? [at(field, 'PRODUCT_SUSPENDED', 'The product is suspended')] : []
}

const findNewNameFault = ({ state }: Shop, file: FileRecord, filename: string | null | undefined) => {
  if (filename == null || filename === file.filename) return undefined
  if (!/^[^/\\]+$/.test(filename)) return { code: 'INVALID_FILENAME', message: 'The filename is invalid' }
  if (extensionOf(filename) !== extensionOf(file.filename))
    return { code: 'INVALID_FILENAME_EXTENSION', message: 'The extension must match the original' }
  return findNameHolder(state, filename)
    ? { code: 'FILENAME_ALREADY_EXISTS', message: 'A file with this filename already exists' }
    : undefined
}

const findOverfull = ({ state }: Shop, files: readonly FileUpdateInput[]): UserError[] =>
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
