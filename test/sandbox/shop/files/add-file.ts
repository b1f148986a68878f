import type { FileRecord } from '../model/file-record.ts'
import type { Shop } from '../model/shop.ts'
import { liveFile } from './live-file.ts'
import { newFile } from './new-file.ts'

interface FileOrder {
  readonly filename: string
  readonly alt: string
  readonly source: string
  /** Whether its name is another file's, which is found out only while it is processed. */
  readonly isDuplicate: boolean
}

/** Makes a new file, never an old one again, and starts its life. */
export const addFile = (shop: Shop, { filename, alt, source, isDuplicate }: FileOrder): FileRecord => {
  const file = newFile(shop, { filename, alt })
  shop.state.files.set(file.id, file)
  void liveFile(shop, { file, source, isDuplicate })
  return file
}
