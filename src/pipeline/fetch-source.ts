import type { Catalogs } from '../ports/catalog.ts'
import type { Edit } from '../ports/edit-store.ts'
import type { PictureStorage } from '../ports/picture-storage.ts'
import type { Stores } from '../ports/stores.ts'

interface SourceDeps {
  readonly stores: Stores
  readonly catalogs: Catalogs
  readonly storage: PictureStorage
  readonly shopId: string
}

interface Source {
  readonly bytes: Uint8Array
  /** Where it is kept; derived from the content. */
  readonly key: string
}

/**
 * The original bytes of an edit's source picture: from storage once they were fetched, so that finishing and
 * review use the very picture that was edited.
 */
export const fetchSource = async (
  { stores, catalogs, storage, shopId }: SourceDeps,
  edit: Edit,
): Promise<Source> => {
  if (edit.sourceKey !== undefined)
    return { bytes: await storage.get(shopId, edit.sourceKey), key: edit.sourceKey }
  const bytes = await catalogs.forShop(shopId).fetchPicture(edit.sourceMediaId)
  const key = await storage.put(shopId, bytes)
  await stores.forShop(shopId).edits.keepSource(edit.id, key)
  return { bytes, key }
}
