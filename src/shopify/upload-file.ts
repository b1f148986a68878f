import { invalidInput, unavailable } from '../domain/errors.ts'
import type { NewFile } from '../ports/shop-media.ts'
import type { AdminClient } from './admin-client.ts'
import { createUploadDocument, type StagedUploadInput } from './documents/generated/create-upload.ts'

const uploadTimeoutMs = 60_000

/** Puts the bytes where Shopify wants them, and answers the address to make a file from. */
export const uploadFile = async (
  client: AdminClient,
  { filename, mimeType, bytes }: NewFile,
): Promise<string> => {
  const input: StagedUploadInput[] = [
    { resource: 'IMAGE', filename, mimeType, httpMethod: 'PUT', fileSize: String(bytes.byteLength) },
  ]
  const { stagedUploadsCreate } = await client.send(createUploadDocument, { input })
  const target = stagedUploadsCreate?.stagedTargets?.[0]
  if (!target?.url || !target.resourceUrl)
    throw invalidInput(
      `Shopify would not take ${filename}: ${stagedUploadsCreate?.userErrors[0]?.message ?? 'no reason'}`,
    )
  const response = await fetch(target.url, {
    method: 'PUT',
    headers: target.parameters.map(({ name, value }): [string, string] => [name.replaceAll('_', '-'), value]),
    body: Buffer.from(bytes),
    signal: AbortSignal.timeout(uploadTimeoutMs),
  }).catch((error: unknown) => {
    throw unavailable('Shopify did not take the upload.', error)
  })
  if (!response.ok) throw unavailable(`Shopify's upload answered ${response.status}.`)
  return target.resourceUrl
}
