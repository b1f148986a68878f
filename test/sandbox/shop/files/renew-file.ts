import type { FileRecord } from '../model/file-record.ts'
import type { Shop } from '../model/shop.ts'
import { liveFile } from './live-file.ts'
import { touchFile } from './touch-file.ts'

/** Gives a file other content under its old id and address; it is not READY until that is processed. */
export const renewFile = (shop: Shop, file: FileRecord, source: string) => {
  file.status = 'UPLOADED'
  file.error = undefined
  file.version = Math.max(Math.floor(Date.now() / 1000), file.version + 1)
  touchFile(shop.state, file)
  void liveFile(shop, { file, source })
}
