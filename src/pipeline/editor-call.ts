import type { Attempt } from '../ports/attempt-store.ts'
import type { Catalogs } from '../ports/catalog.ts'
import type { Downloads } from '../ports/downloads.ts'
import type { Editors } from '../ports/editors.ts'
import type { House } from '../ports/house.ts'
import type { ImageEditor } from '../ports/image-editor.ts'
import type { Lanes } from '../ports/lanes.ts'
import type { Nudges } from '../ports/nudges.ts'
import type { PictureDesk } from '../ports/picture-desk.ts'
import type { PictureStorage } from '../ports/picture-storage.ts'
import type { PublicPictures } from '../ports/public-pictures.ts'
import type { Stores } from '../ports/stores.ts'
import type { Pace } from './pace.ts'

export interface EditPictureDeps {
  readonly house: Pick<House, 'findReady'>
  readonly stores: Stores
  readonly catalogs: Catalogs
  readonly downloads: Pick<Downloads, 'read'>
  readonly storage: PictureStorage
  readonly desk: Pick<PictureDesk, 'prepare' | 'inspect'>
  readonly editors: Editors
  readonly lanes: Lanes
  /** Where editors can fetch pictures; undefined where the house has no public address. */
  readonly publicPictures: PublicPictures | undefined
  readonly nudges: Nudges
  readonly log: PipelineLog
  readonly concurrency: number
  readonly pace: Pick<Pace, 'leaseMs' | 'letInAgainMs' | 'leadMs'>
}

/** Where the pipeline tells what a person should be able to look up. */
export interface PipelineLog {
  warn(facts: object, message: string): void
}

/** One claimed attempt, with everything that its call to the editor needs. */
export interface EditorCall extends EditPictureDeps {
  readonly shopId: string
  readonly attempt: Attempt
  readonly editor: ImageEditor
  readonly signal: AbortSignal
}
