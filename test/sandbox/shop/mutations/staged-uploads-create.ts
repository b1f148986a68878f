import { randomUUID } from 'node:crypto'
import { notSimulated } from '../graphql/field-resolver.ts'
import { limits } from '../model/limits.ts'
import type { Shop } from '../model/shop.ts'
import type { UploadRecord } from '../model/upload-record.ts'

interface StagedUploadInput {
  readonly filename: string
  readonly mimeType: string
  readonly fileSize?: string | number | null
  readonly httpMethod: 'PUT' | 'POST'
  readonly resource: string
}

/** Issues a place to upload each file to. All or nothing. */
export const stagedUploadsCreate = (
  _: unknown,
  { input }: { readonly input: readonly StagedUploadInput[] },
  shop: Shop,
) => {
  const userErrors = input.flatMap(findFaults)
  if (userErrors.length > 0) return { stagedTargets: null, userErrors }
  return { stagedTargets: input.map((upload) => issue(shop, upload)), userErrors }
}

const findFaults = (upload: StagedUploadInput, index: number) => {
  if (upload.resource !== 'IMAGE') throw notSimulated(`staged uploads of resource ${upload.resource}`)
  const at = (field: string, message: string) => ({ field: ['input', String(index), field], message })
  return [
    ...(upload.mimeType.startsWith('image/') ? [] : [at('mimeType', 'Mime type is not an image')]),
    ...(upload.filename.trim() === '' ? [at('filename', "Filename can't be blank")] : []),
    ...(Number(upload.fileSize ?? 0) > limits.imageBytes ? [at('fileSize', 'File size is too large')] : []),
  ]
}

const issue = (shop: Shop, { filename, mimeType, fileSize, httpMethod }: StagedUploadInput) => {
  const key = `tmp/${shop.domain}/${randomUUID()}/${filename}`
  const upload: UploadRecord = {
    key,
    mimeType,
    method: httpMethod,
    announcedBytes: fileSize == null ? undefined : Number(fileSize),
    signature: shop.sign(key),
    bytes: undefined,
  }
  shop.state.uploads.set(key, upload)
  const resourceUrl = `${shop.origin}/uploads/${key.split('/').map(encodeURIComponent).join('/')}`
  return httpMethod === 'PUT' ? putTarget(upload, resourceUrl) : postTarget(upload, resourceUrl, shop.origin)
}

/** The signature stands in the URL; the parameters are headers. */
const putTarget = (upload: UploadRecord, resourceUrl: string) => ({
  url: `${resourceUrl}?X-Goog-Signature=${upload.signature}`,
  resourceUrl,
  parameters: [
    { name: 'content_type', value: upload.mimeType },
    { name: 'acl', value: 'private' },
  ],
})

/** The parameters are form fields, to be sent before the field "file". */
const postTarget = (upload: UploadRecord, resourceUrl: string, origin: string) => ({
  url: `${origin}/uploads/`,
  resourceUrl,
  parameters: [
    { name: 'Content-Type', value: upload.mimeType },
    { name: 'success_action_status', value: '201' },
    { name: 'acl', value: 'private' },
    { name: 'key', value: upload.key },
    { name: 'x-goog-signature', value: upload.signature },
  ],
})
