import type { WireActivityPage } from '../../http/wire/wire-activity.ts'
import type {
  WireBatch,
  WireBatchPage,
  WireEdit,
  WireEditPage,
  WireNewBatch,
  WireRetried,
} from '../../http/wire/wire-batch.ts'
import type { WireBatchPlan } from '../../http/wire/wire-batch-plan.ts'
import type {
  WireDecided,
  WireDecision,
  WireReviewPage,
  WireSiblings,
} from '../../http/wire/wire-candidate.ts'
import type { WireCatalog } from '../../http/wire/wire-catalog.ts'
import type { WireColorEntry, WireColorPage, WireColorSaved } from '../../http/wire/wire-colors.ts'
import type { WireEditors, WireKeyEntry, WireKeySaved } from '../../http/wire/wire-editors.ts'
import type {
  WireImport,
  WireImportPage,
  WireImportRowPage,
  WireMapping,
} from '../../http/wire/wire-imports.ts'
import type { WireObstacles, WireOverview, WireProposals } from '../../http/wire/wire-overview.ts'
import type { WireFilterValues, WireProductPage } from '../../http/wire/wire-products.ts'
import type { WirePromptPreview } from '../../http/wire/wire-prompts.ts'
import type { WirePublishing } from '../../http/wire/wire-publication.ts'
import type { WireLivePreview, WirePublishedPage } from '../../http/wire/wire-published.ts'
import type {
  WireCollections,
  WireNewSchedule,
  WireRefresh,
  WireRefreshPage,
  WireSchedule,
  WireSchedules,
} from '../../http/wire/wire-schedules.ts'
import type {
  WireApprovalPreview,
  WirePatternPreview,
  WireSample,
  WireSettings,
  WireSpending,
} from '../../http/wire/wire-settings.ts'
import type { ActivityFilter } from '../activity/activity-filter.ts'
import type { RowFilter } from '../imports/row-list.ts'
import type { ProductQuery } from '../products/product-query.ts'
import type { PublishedFilter } from '../published/published-filter.ts'
import type { CallApi } from './call-api.ts'

export type BatchMove = 'run' | 'pause' | 'resume' | 'cancel'

/** What a person says of a call whose outcome nobody knows. */
export type UncertainAnswer = 'again' | 'charged' | 'not-charged'

export interface EditScope {
  readonly batchId: string
  /** None: all. */
  readonly states: readonly WireEdit['state'][]
  readonly after: string | null
}

export interface ColorScope {
  readonly after: string | null
  readonly search: string | null
  readonly only: 'unclear' | 'own' | null
}

export interface SettingsChange {
  /** By name, each as text. */
  readonly texts: Readonly<Record<string, string>>
  /** What they were when they were changed. */
  readonly seen: Readonly<Record<string, unknown>>
}

export interface RowScope {
  readonly importId: string
  readonly show: RowFilter
  readonly after: string | null
}

export interface UploadWish {
  readonly name: string
  readonly quality: 'draft' | 'final'
  /** Whether one row with an error keeps the whole file from being approved. */
  readonly strict: boolean
}

export interface ReviewScope {
  readonly batchId: string | null
  readonly after: string | null
}

/** Pictures that are live, or were. */
export type LiveTarget =
  | { readonly edits: readonly string[] }
  | { readonly products: readonly string[] }
  | { readonly batch: string }

interface PublishedScope extends PublishedFilter {
  readonly after: string | null
}

interface ActivityScope extends ActivityFilter {
  readonly after: string | null
}

const query = (values: Readonly<Record<string, string | null>>): string => {
  const given = Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}

/** Every route of the server that the page uses, typed by what goes over the wire. */
export const createShopApi = (call: CallApi) => ({
  readOverview: () => call<WireOverview>({ method: 'GET', path: '/api/overview' }),
  readObstacles: () => call<WireObstacles>({ method: 'GET', path: '/api/overview/obstacles' }),
  listProposals: () => call<WireProposals>({ method: 'GET', path: '/api/overview/proposals' }),
  readCatalogAgain: () => call<WireCatalog>({ method: 'POST', path: '/api/catalog/sync' }),
  makeFreeDraft: (productId: string) =>
    call<WireBatch>({
      method: 'POST',
      path: '/api/batches',
      body: {
        productIds: [productId],
        provider: 'local',
        quality: 'draft',
        start: true,
      } satisfies WireNewBatch,
    }),
  listBatches: (after: string | null) =>
    call<WireBatchPage>({ method: 'GET', path: `/api/batches${query({ after })}` }),
  planBatch: () => call<WireBatch>({ method: 'POST', path: '/api/batches', body: {} }),
  requestBatch: (request: WireNewBatch) =>
    call<WireBatch>({ method: 'POST', path: '/api/batches', body: request }),
  readPlan: (batchId: string, after: string | null) =>
    call<WireBatchPlan>({ method: 'GET', path: `/api/batches/${batchId}/plan${query({ after })}` }),
  moveBatch: (id: string, move: BatchMove) =>
    call<WireBatch>({ method: 'POST', path: `/api/batches/${id}/${move}` }),
  readBatch: (id: string) => call<WireBatch>({ method: 'GET', path: `/api/batches/${id}` }),
  retryFailed: (batchId: string) =>
    call<WireRetried>({ method: 'POST', path: `/api/batches/${batchId}/retry` }),
  listEdits: ({ batchId, states, after }: EditScope) =>
    call<WireEditPage>({
      method: 'GET',
      path: `/api/batches/${batchId}/edits${query({ states: states.join() || null, after })}`,
    }),
  answerUncertain: (editId: string, answer: UncertainAnswer) =>
    call<WireEdit>({ method: 'POST', path: `/api/edits/${editId}/uncertain`, body: { answer } }),
  publishApproved: (batchId: string) =>
    call<WirePublishing>({ method: 'POST', path: `/api/batches/${batchId}/publish` }),
  listPublished: (asked: PublishedScope) =>
    call<WirePublishedPage>({ method: 'GET', path: `/api/published${query({ ...asked })}` }),
  previewLive: (way: 'undo' | 'redo', target: LiveTarget) =>
    call<WireLivePreview>({ method: 'POST', path: `/api/${way}/preview`, body: target }),
  changeLive: (way: 'undo' | 'redo', target: LiveTarget) =>
    call<WirePublishing>({ method: 'POST', path: `/api/${way}`, body: target }),
  publish: (target: LiveTarget) =>
    call<WirePublishing>({ method: 'POST', path: '/api/publish', body: target }),
  leaveConflict: (editId: string) => call<WireEdit>({ method: 'POST', path: `/api/edits/${editId}/leave` }),
  listActivity: (asked: ActivityScope) =>
    call<WireActivityPage>({ method: 'GET', path: `/api/activity${query({ ...asked })}` }),
  activityFile: (filter: ActivityFilter) => `/api/activity/export${query({ ...filter })}`,
  uploadPath: ({ name, quality, strict }: UploadWish) =>
    `/api/imports${query({ name, quality, strict: String(strict) })}`,
  listImports: (after: string | null) =>
    call<WireImportPage>({ method: 'GET', path: `/api/imports${query({ after })}` }),
  readImport: (id: string) => call<WireImport>({ method: 'GET', path: `/api/imports/${id}` }),
  listImportRows: ({ importId, show, after }: RowScope) =>
    call<WireImportRowPage>({
      method: 'GET',
      path: `/api/imports/${importId}/rows${query({ show, after })}`,
    }),
  mapImport: (id: string, mapping: WireMapping) =>
    call<WireImport>({ method: 'PUT', path: `/api/imports/${id}/mapping`, body: { mapping } }),
  moveImport: (id: string, move: 'approve' | 'cancel') =>
    call<WireImport>({ method: 'POST', path: `/api/imports/${id}/${move}` }),
  importReport: (id: string) => `/api/imports/${id}/report.csv`,
  listSchedules: () => call<WireSchedules>({ method: 'GET', path: '/api/schedules' }),
  addSchedule: (schedule: WireNewSchedule) =>
    call<WireSchedule>({ method: 'POST', path: '/api/schedules', body: schedule }),
  changeSchedule: (id: string, changes: Partial<WireNewSchedule>) =>
    call<WireSchedule>({ method: 'PATCH', path: `/api/schedules/${id}`, body: changes }),
  moveSchedule: (id: string, move: 'pause' | 'resume') =>
    call<WireSchedule>({ method: 'POST', path: `/api/schedules/${id}/${move}` }),
  runSchedule: (id: string) => call<WireRefresh>({ method: 'POST', path: `/api/schedules/${id}/run` }),
  removeSchedule: (id: string) => call<undefined>({ method: 'DELETE', path: `/api/schedules/${id}` }),
  findCollection: (handle: string) =>
    call<WireCollections>({ method: 'GET', path: `/api/collections${query({ handle })}` }),
  listRefreshes: (scheduleId: string | null, after: string | null) =>
    call<WireRefreshPage>({
      method: 'GET',
      path: `/api/refreshes${query({ schedule: scheduleId, after })}`,
    }),
  listReview: ({ batchId, after }: ReviewScope) =>
    call<WireReviewPage>({ method: 'GET', path: `/api/review${query({ batch: batchId, after })}` }),
  listSiblings: (candidateId: string) =>
    call<WireSiblings>({ method: 'GET', path: `/api/candidates/${candidateId}/siblings` }),
  approveAgain: (editId: string) =>
    call<WireEdit>({ method: 'POST', path: `/api/edits/${editId}/approve-again` }),
  listProducts: ({ search, pictures, work, status, type, vendor, tag }: ProductQuery, after: string | null) =>
    call<WireProductPage>({
      method: 'GET',
      path: `/api/products${query({
        after,
        search: search || null,
        pictures: pictures || null,
        work: work || null,
        status: status || null,
        type: type || null,
        vendor: vendor || null,
        tag: tag || null,
      })}`,
    }),
  listProductFilters: () => call<WireFilterValues>({ method: 'GET', path: '/api/products/filters' }),
  readCatalog: () => call<WireCatalog>({ method: 'GET', path: '/api/catalog' }),
  readSettings: () => call<WireSettings>({ method: 'GET', path: '/api/settings' }),
  changeSettings: ({ texts, seen }: SettingsChange) =>
    call<WireSettings>({ method: 'PATCH', path: '/api/settings', body: { ...texts, seen } }),
  previewPatterns: (patterns: { readonly altTextPattern: string; readonly filenamePattern: string }) =>
    call<WirePatternPreview>({ method: 'POST', path: '/api/settings/patterns', body: patterns }),
  readSpending: () => call<WireSpending>({ method: 'GET', path: '/api/settings/spending' }),
  previewApproval: (rule: { readonly deltaE: string; readonly editors: string }) =>
    call<WireApprovalPreview>({ method: 'GET', path: `/api/settings/approval${query(rule)}` }),
  listSamples: (search: string) =>
    call<readonly WireSample[]>({
      method: 'GET',
      path: `/api/settings/samples${query({ search: search || null })}`,
    }),
  previewPrompts: (productId: string, template: string) =>
    call<readonly WirePromptPreview[]>({
      method: 'POST',
      path: '/api/prompts/preview',
      body: { productIds: [productId], template },
    }),
  setKey: (provider: string, entry: WireKeyEntry) =>
    call<WireKeySaved>({ method: 'PUT', path: `/api/editors/${provider}`, body: entry }),
  removeKey: (provider: string) => call<WireEditors>({ method: 'DELETE', path: `/api/editors/${provider}` }),
  listColors: ({ after, search, only }: ColorScope) =>
    call<WireColorPage>({ method: 'GET', path: `/api/colors${query({ after, search, only })}` }),
  explainColor: (name: string, entry: WireColorEntry) =>
    call<WireColorSaved>({ method: 'PUT', path: `/api/colors/${encodeURIComponent(name)}`, body: entry }),
  forgetColor: (name: string) =>
    call<WireColorSaved>({ method: 'DELETE', path: `/api/colors/${encodeURIComponent(name)}` }),
  listEditors: () => call<WireEditors>({ method: 'GET', path: '/api/editors' }),
  takeBack: (candidateId: string) =>
    call<WireDecided>({ method: 'DELETE', path: `/api/candidates/${candidateId}/decision` }),
  decide: (candidateId: string, decision: WireDecision) =>
    call<WireDecided>({ method: 'POST', path: `/api/candidates/${candidateId}/decision`, body: decision }),
})

export type ShopApi = ReturnType<typeof createShopApi>
