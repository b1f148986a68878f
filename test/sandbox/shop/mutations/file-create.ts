import { addFile } from '../files/add-file.ts'
import { findByFilename, findNameHolder, freeFilename } from '../files/filename.ts'
import { isKnownSource, nameInUrl } from '../files/read-source.ts'
import { renewFile } from '../files/renew-file.ts'
import { notSimulated } from '../graphql/field-resolver.ts'
import type { FileRecord } from '../model/file-record.ts'
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

/**
 * Makes files, unattached; their lives go on after the answer. Whether one bad file refuses all of a call is
 * not told by the schema: `files` may be null, but no payload says which files an error left out. So it does,
 * unless the shop was started with `fileCreateTakesGoodFiles`, and no client should build on either.
 */
export const fileCreate = (_: unknown, { files }: Arguments, shop: Shop) => {
  files.forEach(refuseOtherKinds)
  const faults = files.map((_file, index) => findFaults(shop, files, index))
  const userErrors = faults.flat()
  if (userErrors.length > 0 && !shop.fileCreateTakesGoodFiles) return { files: [], userErrors }
  const good = files.filter((_file, index) => faults[index]?.length === 0)
  return { files: good.map((file) => make(shop, file)), userErrors }
}

const refuseOtherKinds = ({ contentType }: FileCreateInput) => {
  if (contentType != null && contentType !== 'IMAGE') throw notSimulated(`files of type ${contentType}`)
}

const make = (shop: Shop, input: FileCreateInput): FileRecord => {
  const { originalSource: source, duplicateResolutionMode: mode } = input
  const name = nameOf(input)
  const holder = findByFilename(shop.state, name)
  if (mode === 'REPLACE' && holder) {
    if (input.alt != null) holder.alt = input.alt
    renewFile(shop, holder, source)
    return holder
  }
  const filename = mode === 'APPEND_UUID' ? freeFilename(shop.state, name) : name
  const isDuplicate = mode === 'RAISE_ERROR' && holder !== undefined
  return addFile(shop, { filename, alt: input.alt ?? '', source, isDuplicate })
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
  return [
    ...(nameFault ? [at('filename', nameFault.code, nameFault.message)] : []),
    ...(altFault ? [at('alt', altFault.code, altFault.message)] : []),
    ...findDuplicateFaults(shop, files, index).map(({ code, message }) => at('filename', code, message)),
  ]
}

/** A name may also be taken by a file further up in the same input. */
const findDuplicateFaults = ({ state }: Shop, files: readonly FileCreateInput[], index: number) => {
  const { duplicateResolutionMode: mode, filename } = files[index]
  if (mode === 'REPLACE' && !filename) {
    const message = 'A filename is required to replace a file'
    return [{ code: 'MISSING_FILENAME_FOR_DUPLICATE_MODE_REPLACE', message }]
  }
  const [name, ...earlier] = [files[index], ...files.slice(0, index)].map(nameOf)
  const isTaken = findNameHolder(state, name) !== undefined || earlier.includes(name)
  if (mode !== 'RAISE_ERROR' || !isTaken) return []
  return [{ code: 'FILENAME_ALREADY_EXISTS', message: 'A file with this filename already exists' }]
}

const nameOf = ({ filename, originalSource }: FileCreateInput) => filename ?? nameInUrl(originalSource)
