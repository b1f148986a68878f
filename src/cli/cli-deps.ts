import type { Calendar } from '../ports/calendar.ts'
import type { Catalogs } from '../ports/catalog.ts'
import type { CsvFiles } from '../ports/csv-files.ts'
import type { Editors } from '../ports/editors.ts'
import type { Nudges } from '../ports/nudges.ts'
import type { PictureDesk } from '../ports/picture-desk.ts'
import type { PictureStorage } from '../ports/picture-storage.ts'
import type { PublicPictures } from '../ports/public-pictures.ts'
import type { ShopRegistry } from '../ports/shop-registry.ts'
import type { Stores } from '../ports/stores.ts'
import type { Terminal } from './terminal.ts'
import type { Workshop } from './workshop.ts'

/** The house as commands use it: for one shop. */
export interface CliHouse {
  readonly shopId: string
  readonly stores: Stores
  readonly catalogs: Catalogs
  readonly calendar: Calendar
  readonly editors: Editors
  readonly nudges: Nudges
  readonly storage: Pick<PictureStorage, 'put' | 'get'>
  readonly csvFiles: CsvFiles
  readonly registry: Pick<ShopRegistry, 'find' | 'list'>
  /** Lends pictures to somebody outside; undefined where nothing of ours is reached from there. */
  readonly publicPictures: PublicPictures | undefined
  /** What each shop may spend in a month on the house's accounts; undefined: no limit. */
  readonly houseCapMicros: bigint | undefined
  /** Works in this process too, until it closes. */
  startWorkers(): Promise<void>
  /** Serves the admin page; answers its address. */
  startWeb(): Promise<string>
  close(): Promise<void>
}

/** The house with all its shops. */
export interface HouseOfShops extends Omit<CliHouse, 'shopId'> {
  /** undefined where every shop may install the app. */
  readonly ownShopId: string | undefined
}

/** What the command line is given by `main`. */
export interface ProgramDeps extends Omit<CliDeps, 'openHouse'> {
  openHouse(): Promise<HouseOfShops>
}

/** What commands about a shop are given. */
export interface CliDeps {
  openHouse(): Promise<CliHouse>
  openDesk(): Promise<PictureDesk>
  openWorkshop(): Promise<Workshop>
  terminal(json: boolean): Terminal
  /** Resolves when the user asks the process to end. */
  untilStopped(): Promise<void>
}
