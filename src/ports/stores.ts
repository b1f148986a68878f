import type { ActivityStore } from './activity-store.ts'
import type { AttemptStore } from './attempt-store.ts'
import type { BatchStore } from './batch-store.ts'
import type { BulkLineStore } from './bulk-line-store.ts'
import type { CandidateStore } from './candidate-store.ts'
import type { CatalogSyncStore } from './catalog-sync-store.ts'
import type { ChangeStore } from './change-store.ts'
import type { ColorDictionaryStore } from './color-dictionary.ts'
import type { ColorNameStore } from './color-names.ts'
import type { ComplianceStore } from './compliance-store.ts'
import type { CsvImportStore } from './csv-import-store.ts'
import type { EditStore } from './edit-store.ts'
import type { ExportStore } from './export-store.ts'
import type { FlowTriggerStore } from './flow-triggers.ts'
import type { LedgerStore } from './ledger-store.ts'
import type { MirrorStore } from './mirror-store.ts'
import type { OverviewStore } from './overview-store.ts'
import type { PublicationStore } from './publication-store.ts'
import type { PublishedPictures } from './published-pictures.ts'
import type { RefreshStore } from './refresh-store.ts'
import type { ScheduleStore } from './schedule-store.ts'
import type { SettingsStore } from './settings-store.ts'
import type { StaleProducts } from './stale-products.ts'
import type { WebhookInbox } from './webhook-inbox.ts'

/** Everything of one shop. There is no way to these stores but by naming the shop. */
export interface ShopStores {
  readonly batches: BatchStore
  readonly edits: EditStore
  readonly attempts: AttemptStore
  readonly candidates: CandidateStore
  readonly publications: PublicationStore
  readonly published: PublishedPictures
  readonly mirror: MirrorStore
  readonly settings: SettingsStore
  readonly syncs: CatalogSyncStore
  readonly bulkLines: BulkLineStore
  readonly stale: StaleProducts
  readonly inbox: WebhookInbox
  readonly compliance: ComplianceStore
  readonly colors: ColorDictionaryStore
  readonly colorNames: ColorNameStore
  readonly ledger: LedgerStore
  readonly exports: ExportStore
  readonly overview: OverviewStore
  readonly activity: ActivityStore
  readonly changes: ChangeStore
  readonly imports: CsvImportStore
  readonly schedules: ScheduleStore
  readonly refreshes: RefreshStore
  readonly flowTriggers: FlowTriggerStore
}

export interface Stores {
  forShop(shopId: string): ShopStores
}
