import type { FileRecord } from '../model/file-record.ts'
import { gid } from '../model/gid.ts'
import type { Shop } from '../model/shop.ts'
import { liveFile } from './live-file.ts'

interface NewFile {
  readonly filename: string
  readonly alt: string
  readonly source: string
}

/** Makes a new file, never an old one again, and starts its life. */
export const addFile = (shop: Shop, { filename, alt, source }: NewFile): FileRecord => {
  const now = new Date()
  const file: FileRecord = {
    __typename: 'MediaImage',
    id: gid('MediaImage', shop.nextNumber()),
    filename,
    alt,
    status: 'UPLOADED',
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
    version: Math.floor(now.getTime() / 1000),
    pictureKey: undefined,
    error: undefined,
    image: undefined,
  }
  shop.state.files.set(file.id, file)
  void liveFile(shop, file, source)
  return file
}
