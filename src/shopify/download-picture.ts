import { invalidInput, notFound, unavailable } from '../domain/errors.ts'

export interface DownloadLimits {
  /** Plain http and private addresses, for the sandbox and for development only. */
  readonly allowPrivateNetwork: boolean
  readonly maxBytes: number
  readonly timeoutMs: number
}

/**
 * Fetches a picture that Shopify serves, without ever holding more than `maxBytes` of it.
 * @throws ColorwayError `not_found` when it is gone, `unavailable` when it cannot be fetched now, `invalid_input`
 *   when it is too large.
 */
export const downloadPicture = async (
  url: string,
  { allowPrivateNetwork, maxBytes, timeoutMs }: DownloadLimits,
): Promise<Uint8Array> => {
  if (new URL(url).protocol !== 'https:' && !allowPrivateNetwork)
    throw invalidInput(`The picture's address is not https: ${new URL(url).host}`)
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) }).catch((error: unknown) => {
    throw unavailable('The source picture cannot be fetched at the moment.', error)
  })
  if (response.status === 404 || response.status === 410)
    throw notFound('The picture that was to be edited is no longer in the shop.')
  if (!response.ok || !response.body)
    throw unavailable(`The shop's pictures answer ${response.status} at the moment.`)
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of response.body) {
    sizeBytes += chunk.byteLength
    if (sizeBytes > maxBytes) throw invalidInput(`The source picture is larger than ${maxBytes / 1e6} MB.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
