import type { PictureStorage } from '../../../src/ports/picture-storage.ts'
import { someChunk, someFile, someImportSummary, someShape } from '../../support/some-import.ts'
import { someProduct } from '../../support/some-product.ts'
import { someSchedule } from '../../support/some-schedule.ts'
import {
  approved,
  inReview,
  published,
  quotedBatch,
  runningBatch,
  type Stage,
  someDraft,
} from '../../support/stage-edits.ts'
import type { Call } from './open-server.ts'

/** Ids of things in a shop that the routes are asked for. */
export interface Furniture {
  readonly quoted: string
  readonly running: string
  readonly approved: string
  readonly candidate: string
  readonly reviewed: string
  readonly live: string
  readonly liveEdit: string
  readonly file: string
  readonly unmappedFile: string
  readonly readFile: string
  readonly schedule: string
  readonly refresh: string
}

/** In the shop's mirror, with colours that could be asked for. */
const previewed = someProduct({ id: 'gid://shopify/Product/7', title: 'The mirrored' })

/** A shop with something in it for each route. */
export const furnishShop = async (stage: Stage, storage: Pick<PictureStorage, 'put'>): Promise<Furniture> => {
  const partKeys = [await storage.put(stage.shopId, Buffer.from('Handle,Colour\ntee,Navy\n,Red\n'))]
  const draftOf = (product: string) => someDraft({ product })
  const { candidates: liveCandidates } = await approved(stage, [draftOf('live')])
  const liveEdit = liveCandidates[0].edit.id
  const [live] = await published(stage)
  const { batchId } = await approved(stage, [draftOf('approved')])
  await stage.mirror.keepMany([previewed])
  const { batchId: reviewed, candidates } = await inReview(stage, [draftOf('reviewed')])
  const { id: schedule } = await stage.schedules.add(someSchedule())
  const { id: refresh } = await stage.refreshes.ask({ ...someSchedule(), scheduleId: schedule })
  return {
    schedule,
    refresh,
    quoted: await quotedBatch(stage, [draftOf('quoted')]),
    running: await runningBatch(stage, [draftOf('running')]),
    approved: batchId,
    candidate: candidates[0].id,
    reviewed,
    live,
    liveEdit,
    file: await quotedImport(stage, partKeys),
    readFile: await readImport(stage, partKeys),
    unmappedFile: await unmappedImport(stage, partKeys),
  }
}

/** A file of which some rows were read. */
const readImport = async ({ imports }: Stage, partKeys: readonly string[]): Promise<string> => {
  const { id } = await imports.create({ ...someFile, partKeys })
  await imports.markReading(id, someShape)
  await imports.keepRows(id, someChunk)
  return id
}

/** A file whose plan waits to be approved. */
const quotedImport = async (stage: Stage, partKeys: readonly string[]): Promise<string> => {
  const id = await readImport(stage, partKeys)
  await stage.imports.markQuoted(id, someImportSummary)
  return id
}

/** A file whose columns nobody understands. */
const unmappedImport = async ({ imports }: Stage, partKeys: readonly string[]): Promise<string> => {
  const { id } = await imports.create({ ...someFile, partKeys })
  await imports.markUnmapped(id, { ...someShape, layout: undefined }, 2)
  return id
}

/** Every route of the API with the ids of a shop: its pattern, and a call that would do something there. */
export const apiCalls = (ids: Furniture): Readonly<Record<string, Call>> => ({
  'GET /api/batches': { method: 'GET', url: `/api/batches?after=${ids.quoted}` },
  'POST /api/batches': { method: 'POST', url: '/api/batches', body: {} },
  'GET /api/batches/:id': { method: 'GET', url: `/api/batches/${ids.quoted}` },
  'GET /api/changes': { method: 'GET', url: '/api/changes' },
  'GET /api/batches/:id/plan': { method: 'GET', url: `/api/batches/${ids.quoted}/plan` },
  'GET /api/batches/:id/edits': { method: 'GET', url: `/api/batches/${ids.quoted}/edits` },
  'POST /api/batches/:id/run': { method: 'POST', url: `/api/batches/${ids.quoted}/run` },
  'POST /api/batches/:id/resume': { method: 'POST', url: `/api/batches/${ids.quoted}/resume` },
  'POST /api/batches/:id/pause': { method: 'POST', url: `/api/batches/${ids.running}/pause` },
  'POST /api/batches/:id/cancel': { method: 'POST', url: `/api/batches/${ids.running}/cancel` },
  'GET /api/batches/:id/retry': { method: 'GET', url: `/api/batches/${ids.running}/retry` },
  'POST /api/batches/:id/retry': { method: 'POST', url: `/api/batches/${ids.running}/retry` },
  'POST /api/batches/:id/publish': { method: 'POST', url: `/api/batches/${ids.approved}/publish` },
  'GET /api/review': { method: 'GET', url: `/api/review?batch=${ids.reviewed}` },
  'GET /api/candidates/:id/siblings': { method: 'GET', url: `/api/candidates/${ids.candidate}/siblings` },
  'POST /api/candidates/:id/decision': {
    method: 'POST',
    url: `/api/candidates/${ids.candidate}/decision`,
    body: { kind: 'approve' },
  },
  'DELETE /api/candidates/:id/decision': {
    method: 'DELETE',
    url: `/api/candidates/${ids.candidate}/decision`,
  },
  'GET /api/imports': { method: 'GET', url: `/api/imports?after=${ids.file}` },
  'POST /api/imports': {
    method: 'POST',
    url: '/api/imports?name=a.csv',
    file: 'Handle,Colour\ntee,Navy\n',
  },
  'GET /api/imports/template.csv': { method: 'GET', url: '/api/imports/template.csv' },
  'GET /api/imports/:id': { method: 'GET', url: `/api/imports/${ids.file}` },
  'GET /api/imports/:id/rows': { method: 'GET', url: `/api/imports/${ids.file}/rows` },
  'PUT /api/imports/:id/mapping': {
    method: 'PUT',
    url: `/api/imports/${ids.unmappedFile}/mapping`,
    body: { mapping: { handle: 'Handle' } },
  },
  'POST /api/imports/:id/approve': { method: 'POST', url: `/api/imports/${ids.file}/approve` },
  'POST /api/imports/:id/cancel': { method: 'POST', url: `/api/imports/${ids.readFile}/cancel` },
  'GET /api/imports/:id/report.csv': { method: 'GET', url: `/api/imports/${ids.readFile}/report.csv` },
  'GET /api/catalog': { method: 'GET', url: '/api/catalog' },
  'GET /api/products': { method: 'GET', url: '/api/products' },
  'GET /api/products/:id': { method: 'GET', url: '/api/products/7' },
  'GET /api/selection': { method: 'GET', url: '/api/selection?ids=7' },
  'POST /api/quotes': { method: 'POST', url: '/api/quotes', body: { productIds: [previewed.id] } },
  'GET /api/products/filters': { method: 'GET', url: '/api/products/filters' },
  'POST /api/catalog/sync': { method: 'POST', url: '/api/catalog/sync' },
  'GET /api/overview': { method: 'GET', url: '/api/overview' },
  'GET /api/overview/obstacles': { method: 'GET', url: '/api/overview/obstacles' },
  'GET /api/overview/proposals': { method: 'GET', url: '/api/overview/proposals' },
  'GET /api/settings': { method: 'GET', url: '/api/settings' },
  'PATCH /api/settings': { method: 'PATCH', url: '/api/settings', body: { galleryPosition: 'first' } },
  'POST /api/settings/patterns': {
    method: 'POST',
    url: '/api/settings/patterns',
    body: { altTextPattern: '{product}', filenamePattern: '{handle}' },
  },
  'GET /api/settings/spending': { method: 'GET', url: '/api/settings/spending' },
  'GET /api/settings/approval': { method: 'GET', url: '/api/settings/approval?deltaE=9' },
  'GET /api/settings/samples': { method: 'GET', url: '/api/settings/samples' },
  'GET /api/colors': { method: 'GET', url: '/api/colors' },
  'PUT /api/colors/:name': { method: 'PUT', url: '/api/colors/dusk', body: { kind: 'pattern' } },
  'DELETE /api/colors/:name': { method: 'DELETE', url: '/api/colors/midnight' },
  'POST /api/edits/:id/uncertain': {
    method: 'POST',
    url: `/api/edits/${ids.liveEdit}/uncertain`,
    body: { answer: 'again' },
  },
  'GET /api/editors': { method: 'GET', url: '/api/editors' },
  'PUT /api/editors/:provider': {
    method: 'PUT',
    url: '/api/editors/segmind',
    body: { apiKey: 'a-key-of-the-caller' },
  },
  'DELETE /api/editors/:provider': { method: 'DELETE', url: '/api/editors/wavespeed' },
  'POST /api/prompts/preview': {
    method: 'POST',
    url: '/api/prompts/preview',
    body: { productIds: [previewed.id] },
  },
  'GET /api/publications': { method: 'GET', url: `/api/publications?after=${ids.live}` },
  'GET /api/published': { method: 'GET', url: `/api/published?after=${ids.live}&batch=${ids.approved}` },
  'GET /api/activity': { method: 'GET', url: '/api/activity' },
  'GET /api/activity/export': { method: 'GET', url: '/api/activity/export' },
  'GET /api/exports/results': {
    method: 'GET',
    url: `/api/exports/results?for=matrixify&batch=${ids.approved}`,
  },
  'GET /api/exports/ledger': { method: 'GET', url: '/api/exports/ledger' },
  'GET /api/exports/decisions': {
    method: 'GET',
    url: `/api/exports/decisions?batch=${ids.reviewed}`,
  },
  'POST /api/undo/preview': {
    method: 'POST',
    url: '/api/undo/preview',
    body: { edits: [ids.liveEdit] },
  },
  'POST /api/redo/preview': { method: 'POST', url: '/api/redo/preview', body: { batch: ids.approved } },
  'POST /api/publish': { method: 'POST', url: '/api/publish', body: { edits: [ids.liveEdit] } },
  'POST /api/edits/:id/leave': { method: 'POST', url: `/api/edits/${ids.liveEdit}/leave` },
  'POST /api/undo': { method: 'POST', url: '/api/undo', body: { edits: [ids.liveEdit] } },
  'POST /api/redo': { method: 'POST', url: '/api/redo', body: { batch: ids.approved } },
  'POST /api/edits/:id/approve-again': { method: 'POST', url: `/api/edits/${ids.liveEdit}/approve-again` },
  'GET /api/schedules': { method: 'GET', url: '/api/schedules' },
  'POST /api/schedules': {
    method: 'POST',
    url: '/api/schedules',
    body: {
      name: 'Mine',
      cadence: { kind: 'daily', at: '02:30' },
      timeZone: 'UTC',
      scope: { kind: 'all' },
      capMicros: 0,
    },
  },
  'PATCH /api/schedules/:id': {
    method: 'PATCH',
    url: `/api/schedules/${ids.schedule}`,
    body: { capMicros: 1 },
  },
  'POST /api/schedules/:id/pause': { method: 'POST', url: `/api/schedules/${ids.schedule}/pause` },
  'POST /api/schedules/:id/resume': { method: 'POST', url: `/api/schedules/${ids.schedule}/resume` },
  'POST /api/schedules/:id/run': { method: 'POST', url: `/api/schedules/${ids.schedule}/run` },
  'GET /api/collections': { method: 'GET', url: '/api/collections?handle=new-things' },
  'GET /api/refreshes': {
    method: 'GET',
    url: `/api/refreshes?schedule=${ids.schedule}&after=${ids.refresh}`,
  },
  'DELETE /api/schedules/:id': { method: 'DELETE', url: `/api/schedules/${ids.schedule}` },
  'POST /api/publications/:id/undo': { method: 'POST', url: `/api/publications/${ids.live}/undo` },
})
