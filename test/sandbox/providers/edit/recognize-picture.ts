import { createHash } from 'node:crypto'
import { catalogThumbnails } from './catalog-thumbnails.ts'
import type { Raster } from './raster.ts'
import { differenceOf, thumbnailOf } from './thumbnail.ts'

/** The key of a file whose SHA-256 is known. */
export type LookUpPicture = (sha256: string) => string | undefined

/** Pictures of other things differ by more than 14; the same one by less than 11, however small it was painted. */
const mostDifference = 12

/** Which of the catalogue's pictures a file shows, also shrunk, padded and encoded anew; undefined: none of them. */
export const recognizePicture = async (
  bytes: Uint8Array,
  small: Raster & { readonly aspect: number },
  lookUp: LookUpPicture | undefined,
): Promise<string | undefined> => {
  const known = lookUp?.(createHash('sha256').update(bytes).digest('hex'))
  if (known !== undefined) return known
  const seen = await thumbnailOf(small)
  let [best, least]: [string | undefined, number] = [undefined, mostDifference]
  for (const { key, thumbnail } of await catalogThumbnails(small.aspect)) {
    const difference = differenceOf(seen, thumbnail)
    if (difference < least) [best, least] = [key, difference]
  }
  return best
}
