import type { FileRecord } from '../model/file-record.ts'
import type { Shop } from '../model/shop.ts'

const originalLifeMs = 5 * 60_000

/** Where the CDN serves the file. */
export const cdnUrl = (shop: Shop, file: FileRecord) =>
  `${shop.origin}/cdn/files/${encodeURIComponent(file.filename)}?v=${file.version}`

/** Where the file is served as it was uploaded, for the next five minutes. */
export const originalUrl = (shop: Shop, file: FileRecord) => {
  const expiresMs = Date.now() + originalLifeMs
  const path = originalPath(file.id, expiresMs)
  return `${shop.origin}${path}&signature=${shop.sign(path)}`
}

/** The part of an original's URL that its signature covers. */
export const originalPath = (fileId: string, expiresMs: number) =>
  `/originals/${encodeURIComponent(fileId)}?expires=${expiresMs}`
