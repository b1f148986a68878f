import { ColorwayError, notFound } from '../domain/errors.ts'
import type { Downloads } from '../ports/downloads.ts'

export interface PictureDownload {
  readonly downloads: Downloads
  readonly maxBytes: number
  /** For all of a picture. */
  readonly timeoutMs: number
}

/**
 * Fetches a picture of the shop.
 * @throws ColorwayError as `Downloads`
 */
export const downloadPicture = async (
  url: string,
  { downloads, maxBytes, timeoutMs }: PictureDownload,
): Promise<Uint8Array> => {
  try {
    return await downloads.read(url, { maxBytes, timeoutMs, stallMs: timeoutMs })
  } catch (error) {
    if (error instanceof ColorwayError && error.code === 'not_found')
      throw notFound('The picture that was to be edited is no longer in the shop.')
    throw error
  }
}
