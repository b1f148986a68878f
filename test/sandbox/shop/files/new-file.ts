import type { FileRecord } from '../model/file-record.ts'
import { gid } from '../model/gid.ts'
import type { Shop } from '../model/shop.ts'

/** A file that was not there before, UPLOADED, and not yet in the shop. */
export const newFile = (shop: Shop, { filename, alt }: Pick<FileRecord, 'filename' | 'alt'>): FileRecord => {
  const now = new Date()
  return {
    __typename: 'MediaImage',
    id: gid('MediaImage', shop.nextNumber()),
    filename,
    alt,
    status: 'UPLOADED',
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
    version: Math.floor(now.getTime() / 1000),
    nameHeldFromMs: now.getTime() + shop.filenameLagMs,
    foundFromMs: now.getTime() + shop.filesSearchLagMs,
    pictureKey: undefined,
    error: undefined,
    image: undefined,
  }
}
