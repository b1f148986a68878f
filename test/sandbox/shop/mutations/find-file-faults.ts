import { extensionOf } from '../files/filename.ts'
import { limits } from '../model/limits.ts'

interface Fault {
  readonly code: string
  readonly message: string
}

/** What is wrong with the name of a file that is made from this source. */
export const findNameFault = (name: string, sourceName: string): Fault | undefined => {
  if (!/^[^/\\]+$/.test(name)) return { code: 'INVALID_FILENAME', message: 'The filename is invalid' }
  const extension = extensionOf(name)
  if (extension === '')
    return { code: 'INVALID_FILENAME_EXTENSION', message: 'The filename has no valid extension' }
  const sourceExtension = extensionOf(sourceName)
  if (sourceExtension === '' || sourceExtension === extension) return undefined
  const message = 'The filename does not have the same extension as the original source'
  return { code: 'MISMATCHED_FILENAME_AND_ORIGINAL_SOURCE', message }
}

/** What is wrong with an alt text. */
export const findAltFault = (alt: string | null | undefined): Fault | undefined => {
  if ((alt ?? '').length <= limits.altCharacters) return undefined
  const message = `The alt value exceeds the maximum limit of ${limits.altCharacters} characters`
  return { code: 'ALT_VALUE_LIMIT_EXCEEDED', message }
}
