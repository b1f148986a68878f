import type { FileRecord } from '../model/file-record.ts'
import type { ShopState } from '../model/shop-state.ts'
import { touch } from '../model/touch.ts'

/** Moves `updatedAt` of a file that changed, and of the products that have it in their galleries. */
export const touchFile = (state: ShopState, file: FileRecord) => {
  touch(file, ...[...state.products.values()].filter(({ mediaIds }) => mediaIds.includes(file.id)))
}
