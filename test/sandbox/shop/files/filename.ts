import { randomUUID } from 'node:crypto'
import type { FileRecord } from '../model/file-record.ts'
import type { ShopState } from '../model/shop-state.ts'

/** The file that holds this name. A file that failed holds none. */
export const findByFilename = (state: ShopState, filename: string): FileRecord | undefined =>
  [...state.files.values()].find((file) => file.filename === filename && file.status !== 'FAILED')

/** The name itself where it is free, else with a UUID before its ending, as APPEND_UUID promises. */
export const freeFilename = (state: ShopState, filename: string) =>
  findByFilename(state, filename) === undefined
    ? filename
    : filename.replace(/(\.\w+)?$/, `_${randomUUID()}$1`)

/** The ending in lower case without its dot, "jpeg" told as "jpg"; "" where there is none. */
export const extensionOf = (filename: string) => {
  const extension = /\.(\w+)$/.exec(filename)?.[1]?.toLowerCase() ?? ''
  return extension === 'jpeg' ? 'jpg' : extension
}
