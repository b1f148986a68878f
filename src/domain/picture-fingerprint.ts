import type { Media } from './product.ts'

/** What stays the same while a picture does: its address without the query, and its size. */
export const pictureFingerprint = ({ url, widthPx, heightPx }: Media): string => {
  const query = url.indexOf('?')
  return `${query < 0 ? url : url.slice(0, query)} ${widthPx}x${heightPx}`
}
