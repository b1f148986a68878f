import type { Calendar } from '../ports/calendar.ts'
import type { Catalogs } from '../ports/catalog.ts'
import type { CsvFiles } from '../ports/csv-files.ts'
import type { Editors } from '../ports/editors.ts'
import type { House } from '../ports/house.ts'
import type { KeyChecks } from '../ports/key-checks.ts'
import type { Lanes } from '../ports/lanes.ts'
import type { Nudges } from '../ports/nudges.ts'
import type { PictureDesk } from '../ports/picture-desk.ts'
import type { PictureStorage } from '../ports/picture-storage.ts'
import type { ProviderAccounts } from '../ports/provider-accounts.ts'
import type { PublicPictures } from '../ports/public-pictures.ts'
import type { Stores } from '../ports/stores.ts'
import type { PictureLinks } from './picture-links.ts'

/** What the routes work with. */
export interface HttpDeps {
  readonly stores: Stores
  readonly catalogs: Catalogs
  readonly calendar: Calendar
  readonly nudges: Nudges
  readonly storage: PictureStorage
  readonly csvFiles: CsvFiles
  readonly house: Pick<House, 'findTicket'>
  readonly desk: Pick<PictureDesk, 'measureSwatch'>
  readonly editors: Editors
  readonly keyChecks: KeyChecks
  readonly lanes: Lanes
  readonly accounts: ProviderAccounts
  readonly links: PictureLinks
  /** Undefined where nothing of ours is reached from outside. */
  readonly publicPictures: PublicPictures | undefined
}
