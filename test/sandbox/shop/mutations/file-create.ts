import { addFile } from '../files/add-file.ts'
import { findByFilename, freeFilename } from '../files/filename.ts'
import { uploadKeyOf } from '../files/read-source.ts'
import { badRequest, notSimulated } from '../graphql/field-resolver.ts'
import { limits } from '../model/limits.ts'
import type { Shop } from '../model/shop.ts'
import { findAltFault, findNameFault } from './find-file-faults.ts'
import { faultsOf, type UserError } from './user-error.ts'

interface FileCreateInput {
  readonly originalSource: string
  readonly alt?: string | null
  readonly filename?: string | null
  readonly contentType?: string | null
  readonly duplicateResolutionMode: 'APPEND_UUID' | 'RAISE_ERROR' | 'REPLACE'
}

interface Arguments {
  readonly files: readonly FileCreateInput[]
}

/** Makes files, unattached; their lives go on after the answer. All or nothing. */
export const fileCreate = (_: unknown, { files }: Arguments, shop: Shop) => {
  if (files.length > limits.inputItems) throw badRequest(`files has more than ${limits.inputItems} items`)
  files.forEach(refuseOtherKinds)
  const userErrors = files.flatMap((_file, index) => findFaults(shop, files, index))
  if (userErrors.length > 0) return { files: [], userErrors }
  const made = files.map((file) => {
    const filename = freeFilename(shop.state, nameOf(file))
    return addFile(shop, { filename, alt: file.alt ?? '', source: file.originalSource })
  })
  return { files: made, userErrors }
}

const refuseOtherKinds = ({ contentType, duplicateResolutionMode }: FileCreateInput) => {
  if (contentType != null && contentType !== 'IMAGE') throw notSimulated(`files of type ${contentType}`)
  if (duplicateResolutionMode === 'REPLACE') throw notSimulated('duplicateResolutionMode REPLACE')
}

const findFaults = (shop: Shop, files: readonly FileCreateInput[], index: number): UserError[] => {
  const file = files[index]
  if (file === undefined) return []
  const at = faultsOf('files', index)
  if (!isKnownSource(shop, file.originalSource)) {
    return [at('originalSource', 'INVALID_IMAGE_SOURCE_URL', 'Image URL is invalid')]
  }
  const nameFault = findNameFault(nameOf(file), nameInUrl(file.originalSource))
  const altFault = findAltFault(file.alt)
  const isRefused = file.duplicateResolutionMode === 'RAISE_ERROR' && isTaken(shop, files, index)
  return [
    ...(nameFault ? [at('filename', nameFault.code, nameFault.message)] : []),
    ...(altFault ? [at('alt', altFault.code, altFault.message)] : []),
    ...(isRefused
      ? [at('filename', 'FILENAME_ALREADY_EXISTS', 'A file with this filename already exists')]
      : []),
  ]
}

/** Also by a file further up in the same input. */
const isTaken = ({ state }: Shop, files: readonly FileCreateInput[], index: number) => {
  const names = files.map(nameOf)
  const name = names[index] ?? ''
  return findByFilename(state, name) !== undefined || names.slice(0, index).includes(name)
}

const isKnownSource = (shop: Shop, source: string) => {
  const key = uploadKeyOf(shop, source)
  if (key !== undefined) return shop.state.uploads.has(key)
  return /^https?:/.test(source) && URL.canParse(source)
}

const nameOf = ({ filename, originalSource }: FileCreateInput) => filename ?? nameInUrl(originalSource)

const nameInUrl = (source: string) => {
  if (!URL.canParse(source)) return ''
  return decodeURIComponent(new URL(source).pathname.split('/').findLast((part) => part !== '') ?? '')
}
