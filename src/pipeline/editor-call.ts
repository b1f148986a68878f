import type { Attempt } from '../ports/attempt-store.ts'
import type { Catalogs } from '../ports/catalog.ts'
import type { ImageEditor } from '../ports/image-editor.ts'
import type { Nudges } from '../ports/nudges.ts'
import type { PictureStorage } from '../ports/picture-storage.ts'
import type { Stores } from '../ports/stores.ts'
import type { Pace } from './pace.ts'

export interface EditPictureDeps {
  readonly stores: Stores
  readonly catalogs: Catalogs
  readonly storage: PictureStorage
  readonly editors: readonly ImageEditor[]
  readonly nudges: Nudges
  readonly concurrency: number
  readonly pace: Pick<Pace, 'leaseMs'>
}

/** One claimed attempt, with everything that its call to the editor needs. */
export interface Call extends EditPictureDeps {
  readonly shopId: string
  readonly attempt: Attempt
  readonly editor: ImageEditor
  readonly signal: AbortSignal
}
