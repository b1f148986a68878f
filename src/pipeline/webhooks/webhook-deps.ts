import type { Nudges } from '../../ports/nudges.ts'
import type { PictureStorage } from '../../ports/picture-storage.ts'
import type { Sessions } from '../../ports/session-store.ts'
import type { ShopRegistry } from '../../ports/shop-registry.ts'
import type { Stores } from '../../ports/stores.ts'

/** What acting on webhooks works with. */
export interface WebhookDeps {
  readonly stores: Stores
  readonly registry: ShopRegistry
  readonly sessions: Sessions
  readonly storage: PictureStorage
  readonly nudges: Nudges
}
