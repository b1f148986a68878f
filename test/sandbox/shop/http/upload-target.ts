import { limits } from '../model/limits.ts'
import type { Shop } from '../model/shop.ts'
import type { UploadRecord } from '../model/upload-record.ts'
import type { Route } from './route.ts'

/** Takes what is sent to an issued place by PUT, as Google's storage does behind Shopify. */
export const putUpload = ({ state }: Shop): Route => ({
  method: 'PUT',
  path: /^\/uploads\/(.+)$/,
  answer: async ({ request, url, groups: [key = ''] }) => {
    const upload = state.uploads.get(key)
    const signature = url.searchParams.get('X-Goog-Signature')
    if (upload?.method !== 'PUT' || upload.signature !== signature)
      return refuse('SignatureDoesNotMatch', 403)
    if (request.headers.get('content-type') !== upload.mimeType) return refuse('SignatureDoesNotMatch', 403)
    return store(upload, new Uint8Array(await request.arrayBuffer()), 200)
  },
})

/** Takes a form with the parameters and the field "file", sent to an issued place by POST. */
export const postUpload = ({ state }: Shop): Route => ({
  method: 'POST',
  path: /^\/uploads\/$/,
  answer: async ({ request }) => {
    const form = await request.formData().catch(() => undefined)
    if (form === undefined) return refuse('MalformedPOSTRequest', 400)
    const upload = state.uploads.get(String(form.get('key')))
    if (upload?.method !== 'POST' || upload.signature !== form.get('x-goog-signature')) {
      return refuse('AccessDenied', 403)
    }
    if (form.get('Content-Type') !== upload.mimeType) return refuse('AccessDenied', 403)
    const file = form.get('file')
    if (!(file instanceof Blob)) return refuse('IncorrectNumberOfFilesInPOSTRequest', 400)
    return store(upload, new Uint8Array(await file.arrayBuffer()), 201)
  },
})

const store = (upload: UploadRecord, bytes: Uint8Array, status: number) => {
  if (bytes.byteLength > limits.imageBytes) return refuse('EntityTooLarge', 400)
  if (upload.announcedBytes !== undefined && upload.announcedBytes !== bytes.byteLength) {
    return refuse(bytes.byteLength > upload.announcedBytes ? 'EntityTooLarge' : 'EntityTooSmall', 400)
  }
  upload.bytes = bytes
  return new Response(null, { status })
}

const refuse = (code: string, status: number) =>
  new Response(`<?xml version='1.0' encoding='UTF-8'?><Error><Code>${code}</Code></Error>`, {
    status,
    headers: { 'content-type': 'application/xml; charset=UTF-8' },
  })
