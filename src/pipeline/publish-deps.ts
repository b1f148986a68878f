import type { Catalogs } from '../ports/catalog.ts'
import type { PictureStorage } from '../ports/picture-storage.ts'
import type { ShopMedias } from '../ports/shop-media.ts'
import type { Stores } from '../ports/stores.ts'
import type { Pace } from './pace.ts'

/** What writing to a shop works with. */
export interface PublishDeps {
  readonly stores: Stores
  readonly catalogs: Catalogs
  readonly medias: ShopMedias
  readonly storage: PictureStorage
  readonly pace: Pick<Pace, 'leaseMs'>
}
