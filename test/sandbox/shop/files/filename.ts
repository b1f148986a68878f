import { randomUUID } from 'node:crypto'
import type { FileRecord } from '../model/file-record.ts'
import type { ShopState } from '../model/shop-state.ts'

/** The file that has this name, or undefined. A file that failed holds no name. */
export const findByFilename = (state: ShopState, filename: string): FileRecord | undefined =>
  [...state.files.values()].find((file) => file.filename === filename && file.status !== 'FAILED')

/** The file that the shop knows to have this name: not one that was made a moment ago. */
export const findNameHolder = (state: ShopState, filename: string): FileRecord | undefined => {
  const holder = findByFilename(state, filename)
  return holder && holder.nameHeldFromMs <= Date.now() ? holder : undefined
}

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
