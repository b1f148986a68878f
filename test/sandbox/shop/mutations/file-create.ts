import { addFile } from '../files/add-file.ts'
import { extensionOf, findByFilename, freeFilename } from '../files/filename.ts'
import { uploadKeyOf } from '../files/read-source.ts'
import { badRequest, notSimulated } from '../graphql/field-resolver.ts'
import type { Shop } from '../model/shop.ts'
import type { UserError } from './user-error.ts'

interface FileCreateInput {
  readonly originalSource: string
  readonly alt?: string | null
  readonly filename?: string | null
  readonly contentType?: string | null
  readonly duplicateResolutionMode: 'APPEND_UUID' | 'RAISE_ERROR' | 'REPLACE'
}

export const maxInputLength = 250
export const maxAltLength = 512

/** Makes files, unattached; their lives go on after the answer. All or nothing. */
export const fileCreate = (
  _: unknown,
  { files }: { readonly files: readonly FileCreateInput[] },
  shop: Shop,
) => {
  if (files.length > maxInputLength) throw badRequest(`files has more than ${maxInputLength} items`)
  const userErrors = files.flatMap((file, index) => findFaults(shop, files, file, index))
  if (userErrors.length > 0) return { files: [], userErrors }
  const made = files.map((file) => {
    const filename = freeFilename(shop.state, nameOf(file))
    return addFile(shop, { filename, alt: file.alt ?? '', source: file.originalSource })
  })
  return { files: made, userErrors }
}

const findFaults = (
  shop: Shop,
  files: readonly FileCreateInput[],
  file: FileCreateInput,
  index: number,
): UserError[] => {
  refuseOtherKinds(file)
  const at = (field: string, code: string, message: string) => ({
    field: ['files', String(index), field],
    code,
    message,
  })
  if (!isKnownSource(shop, file.originalSource)) {
    return [at('originalSource', 'INVALID_IMAGE_SOURCE_URL', 'Image URL is invalid')]
  }
  const name = nameOf(file)
  const isTaken =
    findByFilename(shop.state, name) !== undefined ||
    files.slice(0, index).some((earlier) => nameOf(earlier) === name)
  return [
    ...findNameFaults(name, file.originalSource).map(({ code, message }) => at('filename', code, message)),
    ...(file.duplicateResolutionMode === 'RAISE_ERROR' && isTaken
      ? [at('filename', 'FILENAME_ALREADY_EXISTS', 'A file with this filename already exists')]
      : []),
    ...((file.alt ?? '').length > maxAltLength
      ? [at('alt', 'ALT_VALUE_LIMIT_EXCEEDED', 'The alt value exceeds the maximum limit of 512 characters')]
      : []),
  ]
}

const refuseOtherKinds = ({ contentType, duplicateResolutionMode }: FileCreateInput) => {
  if (contentType != null && contentType !== 'IMAGE') throw notSimulated(`files of type ${contentType}`)
  if (duplicateResolutionMode === 'REPLACE') throw notSimulated('duplicateResolutionMode REPLACE')
}

const isKnownSource = (shop: Shop, source: string) => {
  const key = uploadKeyOf(shop, source)
  if (key !== undefined) return shop.state.uploads.has(key)
  return /^https?:/.test(source) && URL.canParse(source)
}

const nameOf = ({ filename, originalSource }: FileCreateInput) => filename ?? nameInUrl(originalSource)

const nameInUrl = (source: string) =>
  decodeURIComponent(new URL(source).pathname.split('/').findLast((part) => part !== '') ?? 'image')

const findNameFaults = (name: string, source: string) => {
  if (!/^[^/\\]+$/.test(name)) return [{ code: 'INVALID_FILENAME', message: 'The filename is invalid' }]
  const extension = extensionOf(name)
  if (extension === '') {
    return [{ code: 'INVALID_FILENAME_EXTENSION', message: 'The filename has no valid extension' }]
  }
  const sourceExtension = extensionOf(nameInUrl(source))
  return sourceExtension === '' || sourceExtension === extension
    ? []
    : [
        {
          code: 'MISMATCHED_FILENAME_AND_ORIGINAL_SOURCE',
          message: 'The filename does not have the same extension as the original source',
        },
      ]
}
