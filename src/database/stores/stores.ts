import type { Stores } from '../../ports/stores.ts'
import type { Database } from '../connect.ts'
import { createActivityStore } from './activity-store.ts'
import { createAttemptStore } from './attempt-store.ts'
import { createBatchStore } from './batch-store.ts'
import { createCandidateStore } from './candidate-store.ts'
import { createChangeStore } from './change-store.ts'
import { createColorDictionary } from './color-dictionary.ts'
import { createColorNameStore } from './colors/color-name-store.ts'
import { createComplianceStore } from './compliance/compliance-store.ts'
import { createEditStore } from './edit-store.ts'
import { createExportStore } from './exports/export-store.ts'
import { createFlowTriggerStore } from './flow/flow-trigger-store.ts'
import { createCsvImportStore } from './imports/csv-import-store.ts'
import { createLedgerStore } from './ledger-store.ts'
import { createBulkLineStore } from './mirror/bulk-line-store.ts'
import { createCatalogSyncStore } from './mirror/catalog-sync-store.ts'
import { createMirrorStore } from './mirror/mirror-store.ts'
import { createStaleProducts } from './mirror/stale-products.ts'
import { createOverviewStore } from './overview-store.ts'
import { createPublicationStore } from './publication-store.ts'
import { createPublishedPictures } from './published/published-store.ts'
import { createRefreshStore } from './schedules/refresh-store.ts'
import { createScheduleStore } from './schedules/schedule-store.ts'
import { createSettingsStore } from './settings-store.ts'
import { createWebhookInbox } from './webhook-inbox.ts'

/** The stores on Prisma. */
export const createStores = (db: Database): Stores => ({
  forShop: (shopId) => ({
    batches: createBatchStore(db, shopId),
    edits: createEditStore(db, shopId),
    attempts: createAttemptStore(db, shopId),
    candidates: createCandidateStore(db, shopId),
    publications: createPublicationStore(db, shopId),
    published: createPublishedPictures(db, shopId),
    mirror: createMirrorStore(db, shopId, createSettingsStore(db, shopId)),
    settings: createSettingsStore(db, shopId),
    syncs: createCatalogSyncStore(db, shopId),
    bulkLines: createBulkLineStore(db, shopId),
    stale: createStaleProducts(db, shopId),
    inbox: createWebhookInbox(db, shopId),
    compliance: createComplianceStore(db, shopId),
    colors: createColorDictionary(db, shopId),
    colorNames: createColorNameStore(db, shopId),
    ledger: createLedgerStore(db, shopId),
    exports: createExportStore(db, shopId),
    overview: createOverviewStore(db, shopId),
    activity: createActivityStore(db, shopId),
    changes: createChangeStore(db, shopId),
    imports: createCsvImportStore(db, shopId),
    schedules: createScheduleStore(db, shopId),
    refreshes: createRefreshStore(db, shopId),
    flowTriggers: createFlowTriggerStore(db, shopId),
  }),
})
