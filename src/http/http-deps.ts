import type { Catalogs } from '../ports/catalog.ts'
import type { Nudges } from '../ports/nudges.ts'
import type { PictureStorage } from '../ports/picture-storage.ts'
import type { Stores } from '../ports/stores.ts'
import type { PictureLinks } from './picture-links.ts'

/** What the routes work with. */
export interface HttpDeps {
  readonly stores: Stores
  readonly catalogs: Catalogs
  readonly nudges: Nudges
  readonly storage: PictureStorage
  readonly links: PictureLinks
}
