import { unavailable } from '../../domain/errors.ts'

/** Where the shop wants the bytes of a file. */
export interface UploadTarget {
  readonly url: string | null
  /** The address to make a file from. */
  readonly resourceUrl: string | null
  readonly parameters: readonly { readonly name: string; readonly value: string }[]
}

const timeoutMs = 60_000

/** Puts the bytes where Shopify wants them; answers the address to make a file from. */
export const putUpload = async (
  { url, resourceUrl, parameters }: UploadTarget,
  bytes: Uint8Array,
): Promise<string> => {
  if (!url || !resourceUrl) throw unavailable('Shopify did not say where to upload the picture.')
  const response = await fetch(url, {
    method: 'PUT',
    headers: parameters.map(({ name, value }): [string, string] => [name.replaceAll('_', '-'), value]),
    body: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    signal: AbortSignal.timeout(timeoutMs),
  }).catch((error: unknown) => {
    throw unavailable('Shopify did not take the upload.', error)
  })
  await response.body?.cancel()
  if (!response.ok) throw unavailable(`Shopify's upload answered ${response.status}.`)
  return resourceUrl
}
