import type { AttemptStore } from './attempt-store.ts'
import type { BatchStore } from './batch-store.ts'
import type { CandidateStore } from './candidate-store.ts'
import type { EditStore } from './edit-store.ts'
import type { PublicationStore } from './publication-store.ts'

/** Everything of one shop. There is no way to these stores but by naming the shop. */
export interface ShopStores {
  readonly batches: BatchStore
  readonly edits: EditStore
  readonly attempts: AttemptStore
  readonly candidates: CandidateStore
  readonly publications: PublicationStore
}

export interface Stores {
  forShop(shopId: string): ShopStores
}
