import { isOutside } from '../domain/outside-picture.ts'
import type { Catalog } from '../ports/catalog.ts'
import type { Downloads } from '../ports/downloads.ts'
import type { Edit, EditStore } from '../ports/edit-store.ts'
import type { PictureStorage } from '../ports/picture-storage.ts'

interface SourceDeps {
  readonly stores: { forShop(shopId: string): { readonly edits: Pick<EditStore, 'keepSource'> } }
  readonly catalogs: { forShop(shopId: string): Pick<Catalog, 'fetchPicture'> }
  readonly storage: Pick<PictureStorage, 'put' | 'get'>
  readonly downloads: Pick<Downloads, 'read'>
  readonly shopId: string
}

interface Source {
  readonly bytes: Uint8Array
  /** Where it is kept; derived from the content. */
  readonly key: string
}

/** As large as Shopify takes a picture: what is made of it is to go there. */
const outsideLimits = { maxBytes: 20_000_000, stallMs: 30_000, timeoutMs: 120_000 }

/**
 * The original bytes of an edit's source picture: from storage once they were fetched, so that finishing and
 * review use the very picture that was edited.
 */
export const fetchSource = async (
  { stores, catalogs, storage, downloads, shopId }: SourceDeps,
  edit: Pick<Edit, 'id' | 'sourceKey' | 'sourceMediaId' | 'sourceUrl'>,
): Promise<Source> => {
  if (edit.sourceKey !== undefined)
    return { bytes: await storage.get(shopId, edit.sourceKey), key: edit.sourceKey }
  const bytes = isOutside(edit.sourceMediaId)
    ? await downloads.read(edit.sourceUrl, outsideLimits)
    : await catalogs.forShop(shopId).fetchPicture(edit.sourceMediaId)
  const key = await storage.put(shopId, bytes)
  await stores.forShop(shopId).edits.keepSource(edit.id, key)
  return { bytes, key }
}
