import sharp from 'sharp'
import { type Trouble, trouble } from './call.ts'

const mostBytes = 40 * 1024 * 1024
const patienceMs = 10_000

/** The bytes of a picture that a call names by address, data URI or bare base64; or why they are none. */
export const fetchPicture = async (
  reference: string,
  stopped: AbortSignal,
): Promise<Uint8Array | Trouble> => {
  const bytes = await readReference(reference, stopped).catch(() => undefined)
  if (bytes === undefined)
    return trouble('picture-unreachable', 'Download the media resource timed out or failed.')
  const { width, height } = await sharp(bytes)
    .metadata()
    .catch(() => ({ width: undefined, height: undefined }))
  return width && height
    ? bytes
    : trouble('picture-invalid', 'The image format is illegal and cannot be opened.')
}

export const isTrouble = <T extends object>(value: T | Trouble): value is Trouble => 'trouble' in value

const readReference = async (reference: string, stopped: AbortSignal): Promise<Uint8Array | undefined> => {
  const [, encoded] = /^data:image\/[\w.+-]+;base64,(.*)$/s.exec(reference) ?? []
  if (encoded !== undefined) return Buffer.from(encoded, 'base64')
  if (!/^https?:/i.test(reference)) return Buffer.from(reference, 'base64')
  const signal = AbortSignal.any([stopped, AbortSignal.timeout(patienceMs)])
  const response = await fetch(reference, { signal })
  const bytes = new Uint8Array(await response.arrayBuffer())
  return response.ok && bytes.length <= mostBytes ? bytes : undefined
}
