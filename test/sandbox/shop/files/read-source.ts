import type { Shop } from '../model/shop.ts'
import { FileRejection } from './file-rejection.ts'

const fetchTimeoutMs = 10_000

/** The key of the upload place that this URL is, if it is one of this shop's. */
export const uploadKeyOf = (shop: Shop, source: string): string | undefined => {
  const prefix = `${shop.origin}/uploads/`
  return source.startsWith(prefix) ? decodeURIComponent(source.slice(prefix.length)) : undefined
}

/** Tells whether a file can be made of this URL: one on the web, or an upload place that was issued. */
export const isKnownSource = (shop: Shop, source: string): boolean => {
  const key = uploadKeyOf(shop, source)
  if (key !== undefined) return shop.state.uploads.has(key)
  return /^https?:/.test(source) && URL.canParse(source)
}

/** The last part of the URL's path, decoded; "" where there is none. */
export const nameInUrl = (source: string): string => {
  if (!URL.canParse(source)) return ''
  return decodeURIComponent(new URL(source).pathname.split('/').findLast((part) => part !== '') ?? '')
}

/**
 * Copies the bytes that a file is to be made of: from an upload place, or from anywhere on the web.
 * @throws FileRejection when there is nothing to be had there.
 */
export const readSource = async (shop: Shop, source: string): Promise<Uint8Array> => {
  const key = uploadKeyOf(shop, source)
  if (key === undefined) return fetchSource(source, shop.stopped)
  const bytes = shop.state.uploads.get(key)?.bytes
  if (bytes === undefined) {
    throw new FileRejection('IMAGE_DOWNLOAD_FAILURE', 'Nothing was uploaded to the staged upload.')
  }
  return bytes.slice()
}

const fetchSource = async (source: string, stopped: AbortSignal): Promise<Uint8Array> => {
  try {
    const signal = AbortSignal.any([stopped, AbortSignal.timeout(fetchTimeoutMs)])
    const response = await fetch(source, { signal })
    if (!response.ok) throw new Error(`status ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  } catch (error) {
    throw new FileRejection('IMAGE_DOWNLOAD_FAILURE', `The image could not be downloaded: ${String(error)}`)
  }
}
