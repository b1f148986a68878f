import { ColorwayError } from '../../domain/errors.ts'
import type { Product } from '../../domain/product.ts'
import type { ReadSources, SourceDoubt } from '../../domain/refresh/source-doubts.ts'
import type { Catalog } from '../../ports/catalog.ts'
import type { EditStore } from '../../ports/edit-store.ts'
import type { PictureStorage } from '../../ports/picture-storage.ts'

interface SourceReader {
  readonly shopId: string
  readonly catalog: Pick<Catalog, 'fetchPicture'>
  readonly edits: Pick<EditStore, 'moveSource'>
  readonly storage: Pick<PictureStorage, 'put'>
}

/**
 * Fetches the pictures in doubt, each once. Where one is what edits were made from, these are told its address of today,
 * so that it is in no doubt the next time. What is gone meanwhile or cannot be used as a picture is left for another day.
 * @throws ColorwayError `unavailable` and the like, where it may be had later
 */
export const readSources = async (
  { shopId, catalog, edits, storage }: SourceReader,
  { media }: Product,
  doubts: readonly SourceDoubt[],
): Promise<ReadSources> => {
  const read = new Map<string, string | undefined>()
  for (const { mediaId, traces } of doubts) {
    const bytes = await fetchUsable(catalog, mediaId)
    const key = bytes && (await storage.put(shopId, bytes))
    read.set(mediaId, key)
    const same = traces.filter(({ sourceKey }) => sourceKey === key).map(({ id }) => id)
    const url = media.find(({ id }) => id === mediaId)?.url
    if (same.length > 0 && url !== undefined)
      await edits.moveSource(same, { sourceMediaId: mediaId, sourceUrl: url })
  }
  return read
}

const fetchUsable = async (
  catalog: Pick<Catalog, 'fetchPicture'>,
  mediaId: string,
): Promise<Uint8Array | undefined> => {
  try {
    return await catalog.fetchPicture(mediaId)
  } catch (error) {
    const isUnusable =
      error instanceof ColorwayError && (error.code === 'not_found' || error.code === 'invalid_input')
    if (isUnusable) return undefined
    throw error
  }
}
