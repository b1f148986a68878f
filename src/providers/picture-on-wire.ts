import { Buffer } from 'node:buffer'
import { bug } from '../domain/errors.ts'
import type { InputPicture, PixelSize } from '../ports/image-editor.ts'

export const toBase64 = ({ bytes }: InputPicture): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')

export const toDataUri = (picture: InputPicture): string =>
  `data:image/${picture.format};base64,${toBase64(picture)}`

/** Where the picture can be fetched; whether it can was looked at before. */
export const toAddress = ({ url }: InputPicture): string => {
  if (url === undefined) throw bug('A picture without an address was to be sent by its address.')
  return url
}

/** Its address where it has one, which keeps requests small, or else the picture itself. */
export const toAddressOrDataUri = (picture: InputPicture): string => picture.url ?? toDataUri(picture)

/** "1024*1536", as most providers write a size. */
export const writeSize = ({ widthPx, heightPx }: PixelSize): string => `${widthPx}*${heightPx}`
