import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ColorwayError } from '../../../src/domain/errors.ts'
import type { ShopStores } from '../../../src/ports/stores.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { someChunk, someFile, someImportSummary, someShape } from '../../support/some-import.ts'
import { someProduct } from '../../support/some-product.ts'
import { someOrder, someSchedule, someSummary } from '../../support/some-schedule.ts'
import {
  admitAll,
  approved,
  inReview,
  published,
  quotedBatch,
  runningBatch,
  type Stage,
  settleAll,
  someCandidate,
  someDraft,
  someEditor,
  someQuote,
  someShop,
  takenCall,
} from '../../support/stage-edits.ts'

let opened: OpenStores
let owner: Stage
let stranger: Stage
beforeAll(async () => {
  opened = await openStores()
  owner = await someShop(opened)
  stranger = await someShop(opened)
})
afterAll(() => opened.close())

const draftOf = (product: string) => someDraft({ product })
const missing = 'not found'
const someBatch = {
  origin: 'cli',
  scope: { kind: 'all' },
  requestedBy: 'staff 7',
  runWhenQuoted: false,
} as const
const mirrored = someProduct()
const productLine = { number: 1, id: mirrored.id, parentId: mirrored.id, json: '{}' }

/** Things of the owner in every state that a method asks for. */
const furnish = async () => {
  const quoted = await quotedBatch(owner, [draftOf('quoted')])
  const { batchId: reviewed, candidates } = await inReview(owner, [draftOf('reviewed')])
  const { batchId: told } = await inReview(owner, [draftOf('told')])
  await owner.batches.markDone()
  await owner.batches.create({ ...someBatch, requestId: 'of the owner' })
  const undone = await approved(owner, [draftOf('undone')])
  const [undonePublication] = await published(owner)
  await owner.publications.requestUndo({ kind: 'publication', id: undonePublication }, 'staff 7')
  const undoneEdits = undone.candidates.map(({ edit }) => edit.id)
  await owner.publications.markUndone(undonePublication, { editIds: undoneEdits, notes: undefined })
  await approved(owner, [draftOf('live')])
  const [live] = await published(owner)
  await approved(owner, [draftOf('planned')])
  const [planned] = await owner.publications.plan({ requestedBy: 'staff 7' })
  const claimed = await owner.publications.claim(planned.id, -1)
  await approved(owner, [draftOf('approved')])
  const running = await runningBatch(owner, [draftOf('reserved'), draftOf('settled')])
  const [reserved, settled] = await admitAll(owner)
  await settleAll(owner, [settled])
  const sync = await owner.syncs.request('asked for')
  await owner.syncs.markRunning(sync.id, 'operation')
  await owner.mirror.keepMany([mirrored])
  await owner.bulkLines.keep(sync.id, [productLine])
  await owner.stale.note({ productId: mirrored.id, changedAt: mirrored.updatedAt })
  const [stale] = await owner.stale.list(1)
  const webhook = { eventId: 'e', triggeredAt: new Date(), notice: { topic: 'app/uninstalled' } } as const
  const delivery = (await owner.inbox.keep(webhook)) ?? ''
  await owner.compliance.open(delivery, 'customers/data_request')
  const schedule = await owner.schedules.add(someSchedule())
  const refresh = await owner.refreshes.ask({ ...someSchedule(), scheduleId: schedule.id })
  const compared = await owner.refreshes.ask({ ...someSchedule(), scheduleId: undefined })
  await owner.refreshes.markReading(compared.id, sync.id)
  await owner.refreshes.markComparing(compared.id)
  await opened.house.noteFlowTriggers()
  const [trigger] = await owner.flowTriggers.listOfBatch(told)
  const [sending] = await owner.flowTriggers.listOfBatch(reviewed)
  await owner.flowTriggers.claim(sending.id, 60_000)
  const color = await owner.colors.set('Domino', { kind: 'pattern' }, 'staff 7')
  const { id: file } = await owner.imports.create(someFile)
  await owner.imports.markReading(file, someShape)
  await owner.imports.keepRows(file, someChunk)
  return {
    told,
    trigger: trigger.id,
    sending: sending.id,
    file,
    color,
    delivery,
    schedule: schedule.id,
    refresh: refresh.id,
    compared: compared.id,
    sync: sync.id,
    stale,
    quoted,
    reviewed,
    running,
    reserved,
    settled,
    candidate: candidates[0].id,
    edit: candidates[0].edit.id,
    undone: undone.candidates[0].edit.id,
    planned: planned.id,
    holder: claimed?.owner ?? '',
    placed: planned.placements[0].edit.id,
    live,
  }
}
type Furniture = Awaited<ReturnType<typeof furnish>>

type Calls<Store> = { [Method in keyof Store]: (store: Store, ids: Furniture) => Promise<unknown> }

/** Every method of every store, called with the owner's ids. The compiler sees to it that none is left out. */
const calls: { [Name in keyof ShopStores]: Calls<ShopStores[Name]> } = {
  batches: {
    create: async () => undefined,
    findRequested: (store) => store.findRequested('of the owner'),
    get: (store, { quoted }) => store.get(quoted),
    list: async (store, { quoted }) => [
      ...(await store.list({ limit: 10 })).rows,
      ...(await store.list({ limit: 10, after: quoted })).rows,
    ],
    listIn: (store) => store.listIn(['quoted'], 10),
    quote: (store, { quoted }) => store.quote(quoted, { ...someQuote, edits: 9, note: 'x' }),
    run: (store, { quoted }) => store.run(quoted, 'x'),
    pause: (store, { running }) => store.pause(running, 'x'),
    pauseRunning: (store) => store.pauseRunning('x'),
    resumeParked: (store) => store.resumeParked('x'),
    listRetryable: (store, { running }) => store.listRetryable(running),
    retry: (store, { running }) => store.retry(running, 'x'),
    listNamedProviders: (store) => store.listNamedProviders(),
    parkRunning: (store) => store.parkRunning('x', undefined),
    park: (store, { running }) => store.park(running, 'x'),
    cancel: (store, { quoted }) => store.cancel(quoted, 'x'),
    markDone: (store) => store.markDone(),
  },
  edits: {
    join: (store, { quoted }) => store.join(quoted, [draftOf('intruder')]),
    get: (store, { edit }) => store.get(edit),
    listOfBatch: (store, { quoted }) => store.listOfBatch(quoted),
    listPage: async (store, { quoted, edit }) => [
      ...(await store.listPage(quoted, { states: [], limit: 10 })).rows,
      ...(await store.listPage(quoted, { states: ['planned'], limit: 10, after: edit })).rows,
    ],
    listPlanned: async (store, { quoted, edit }) => [
      ...(await store.listPlanned(quoted, { limit: 10 })).rows,
      ...(await store.listPlanned(quoted, { limit: 10, after: edit })).rows,
    ],
    countSkipped: (store, { quoted }) => store.countSkipped(quoted),
    listOpen: (store) => store.listOpen([someDraft({ product: 'quoted' }).product.id]),
    listAsked: async (store) => [...(await store.listAsked([someDraft({ product: 'quoted' }).product.id]))],
    listTraces: (store) => store.listTraces([someDraft({ product: 'live' }).product.id]),
    moveSource: (store, { undone }) => store.moveSource([undone], { sourceMediaId: 'x', sourceUrl: 'x' }),
    keepSource: (store, { edit }) => store.keepSource(edit, 'e'.repeat(64)),
    sendAgain: (store, { edit }) => store.sendAgain(edit, 'x'),
    leave: (store, { undone }) => store.leave(undone, 'x'),
    approveAgain: (store, { undone }) => store.approveAgain([undone], 'x'),
    approveAnew: (store, { undone }) => store.approveAnew(undone, { variantMedia: {}, sourceUrl: 'x' }, 'x'),
  },
  attempts: {
    get: (store, { reserved }) => store.get(reserved),
    claim: (store, { reserved }) => store.claim(reserved, 60_000),
    renew: (store, { reserved }) => store.renew(reserved, 60_000),
    closeUncertain: (store, { edit }) => store.closeUncertain(edit, { charged: false, actor: 'x' }),
    letGo: (store, { reserved }) => store.letGo(reserved),
    begin: (store, { reserved }) =>
      store.begin(reserved, { editor: someEditor(), requestKey: undefined, parameters: {} }),
    keepTicket: (store, { reserved }) => store.keepTicket(reserved, takenCall('x')),
    settle: (store, { reserved }) => store.settle(reserved, { resultKeys: [], costMicros: 9n, warnings: [] }),
    release: (store, { reserved }) => store.release(reserved, 'x'),
    refuse: (store, { reserved }) => store.refuse(reserved, 'x'),
    fail: (store, { reserved }) => store.fail(reserved, 'x'),
    markUncertain: (store, { reserved }) => store.markUncertain(reserved, 'x'),
    failFinishing: (store, { settled }) => store.failFinishing(settled, 'x'),
  },
  candidates: {
    add: (store, { settled }) => store.add(settled, [someCandidate()]),
    get: (store, { candidate }) => store.get(candidate),
    listInReview: async (store, { reviewed, edit }) => [
      ...(await store.listInReview({ limit: 10 })).rows,
      ...(await store.listInReview({ limit: 10, batchId: reviewed })).rows,
      ...(await store.listInReview({ limit: 10, after: edit })).rows,
    ],
    countInReview: async (store, { reviewed }) =>
      (await store.countInReview()) + (await store.countInReview(reviewed)),
    decide: (store, { candidate }) => store.decide(candidate, { kind: 'approve', decidedBy: 'x' }),
    takeBack: (store, { candidate }) => store.takeBack(candidate, 'x'),
    listPassing: (store, { edit }) => store.listPassing(edit, { maxDeltaE00: 100, providers: [] }),
    countPassing: (store) => store.countPassing({ maxDeltaE00: 100, providers: [] }),
    listSiblings: (store, { edit }) => store.listSiblings(edit),
    doubt: (store, { candidate }) => store.doubt(candidate, ['x']),
  },
  publications: {
    plan: async (store, { reviewed }) => [
      ...(await store.plan({ requestedBy: 'x' })),
      ...(await store.plan({ requestedBy: 'x', batchId: reviewed })),
      ...(await store.plan({ requestedBy: 'x', productIds: ['gid://shopify/Product/approved'] })),
    ],
    get: (store, { live }) => store.get(live),
    list: async (store, { live }) => [
      ...(await store.list({ limit: 10 })).rows,
      ...(await store.list({ limit: 10, after: live })).rows,
    ],
    claim: (store, { planned }) => store.claim(planned, 60_000),
    claimUndo: (store, { live }) => store.claimUndo(live, 60_000),
    renew: (store, { planned, holder }) => store.renew(planned, holder, 60_000),
    letGo: (store, { planned, holder }) => store.letGo(planned, holder),
    begin: (store, { planned }) => store.begin(planned, { mediaIds: [], variantMedia: {} }),
    keepFile: (store, { planned, placed }) => store.keepFile(planned, placed, 'x'),
    markAttached: (store, { planned }) => store.markAttached(planned),
    markLinked: (store, { planned }) => store.markLinked(planned),
    markVerified: (store, { planned }) => store.markVerified(planned),
    markConflict: (store, { planned }) => store.markConflict(planned, 'x'),
    markFailed: (store, { planned }) => store.markFailed(planned, 'x'),
    noteReplacing: (store, { planned }) => store.noteReplacing(planned),
    leaveOut: (store, { planned, placed }) =>
      store.leaveOut(planned, [{ editId: placed, editTo: 'failed', reason: 'x' }]),
    requestUndo: async (store, { live, placed, reviewed }) => [
      ...(await store.requestUndo({ kind: 'publication', id: live }, 'x')),
      ...(await store.requestUndo({ kind: 'edits', ids: [placed] }, 'x')),
      ...(await store.requestUndo({ kind: 'products', ids: ['gid://shopify/Product/live'] }, 'x')),
      ...(await store.requestUndo({ kind: 'batch', id: reviewed }, 'x')),
    ],
    markUndone: (store, { live, placed }) => store.markUndone(live, { editIds: [placed], notes: 'x' }),
    listUndone: (store, { undone }) => store.listUndone({ kind: 'edits', ids: [undone] }),
    listLiveAngles: (store) => store.listLiveAngles('gid://shopify/Product/live'),
    dropUndo: (store, { live }) => store.dropUndo(live, 'x'),
  },
  published: {
    list: async (store, { live, reviewed }) => [
      ...(await store.list({ limit: 10 })).rows,
      ...(await store.list({ limit: 10, after: live })).rows,
      ...(await store.list({ limit: 10 }, { batchId: reviewed })).rows,
      ...(await store.list({ limit: 10 }, { search: 'The', show: 'live' })).rows,
    ],
    listPublishers: (store) => store.listPublishers(),
    preview: async (store, { live, placed }) =>
      (await store.preview({ kind: 'publication', id: live }, 'undo')).pictures +
      (await store.preview({ kind: 'edits', ids: [placed] }, 'redo')).pictures,
    countAttention: (store) => store.countAttention(),
  },
  mirror: {
    get: (store) => store.get(mirrored.id),
    list: async (store) => [
      ...(await store.list({ limit: 10 })).rows,
      ...(await store.list({ limit: 10, after: mirrored.id })).rows,
    ],
    listProducts: async (store) => (await store.listProducts({ limit: 10 })).rows,
    listIds: (store) => store.listIds({}),
    find: (store) =>
      store.find({ productIds: [mirrored.id], handles: [mirrored.handle], variantIds: [], skus: [] }),
    listLacking: (store) => store.listLacking(10),
    counts: async (store) => (await store.counts()).products,
    filterValues: async (store) => (await store.filterValues()).vendors,
    // Ids of products are the shop's own business: two shops may have the same.
    keepMany: (store, { sync }) => store.keepMany([{ ...mirrored, title: 'Mine' }], sync),
    removeUnseen: async (store, { sync }) => {
      await store.removeUnseen(sync, new Date(Date.now() + 60_000))
      await store.removeUnseen('00000000-0000-4000-8000-000000000000', new Date(Date.now() + 60_000))
    },
    remove: (store) => store.remove(mirrored.id, new Date()),
  },
  settings: {
    get: async (store) => (await store.get()).altTextPattern === 'of the owner',
    set: async (store) => void (await store.set({ altTextPattern: 'of a stranger' })),
  },
  syncs: {
    request: async () => undefined,
    get: (store, { sync }) => store.get(sync),
    latest: (store) => store.latest(),
    claim: (store, { sync }) => store.claim(sync, 60_000),
    renew: (store, { sync }) => store.renew(sync, 60_000),
    letGo: (store, { sync }) => store.letGo(sync),
    markRunning: (store, { sync }) => store.markRunning(sync, 'x'),
    markReading: (store, { sync }) => store.markReading(sync),
    noteProgress: (store, { sync }) => store.noteProgress(sync, { objects: 9 }),
    startUngrouped: (store, { sync }) => store.startUngrouped(sync),
    markDone: (store, { sync }) => store.markDone(sync),
    markFailed: (store, { sync }) => store.markFailed(sync, 'x'),
    noticeFinished: (store) => store.noticeFinished('operation'),
  },
  bulkLines: {
    keep: (store, { sync }) => store.keep(sync, [{ ...productLine, id: 'x' }]),
    listProducts: async (store, { sync }) => (await store.listProducts(sync, { after: 0, limit: 9 })).lines,
    clear: (store, { sync }) => store.clear(sync),
  },
  stale: {
    list: (store) => store.list(10),
    count: (store) => store.count(),
    settle: (store, { stale }) => store.settle([stale]),
    settleNoticedBefore: (store) => store.settleNoticedBefore(new Date(Date.now() + 60_000)),
    note: (store) => store.note({ productId: mirrored.id, changedAt: new Date() }),
  },
  inbox: {
    keep: async () => undefined,
    open: (store, { delivery }) => store.open(delivery),
    markHandled: (store, { delivery }) => store.markHandled(delivery),
  },
  compliance: {
    open: async () => undefined,
    answerMentions: (store, { delivery }) => store.answerMentions(delivery, 'staff 7'),
    redactMentions: (store, { delivery }) => store.redactMentions(delivery, 'staff 7'),
    // It would erase the stranger; that nobody else is touched is a test of its own.
    eraseShop: async () => undefined,
    close: (store, { delivery }) => store.close(delivery, { note: 'x' }),
    list: (store) => store.list(),
  },
  colors: {
    list: (store) => store.list(),
    // Writes the stranger's own dictionary.
    set: async () => undefined,
    remove: (store, { color }) => store.remove(color),
  },
  colorNames: {
    list: async (store) => (await store.list({ limit: 10 })).rows,
    get: (store, { color }) => store.get(color),
    counts: async (store) => (await store.counts()).all,
    countUnclear: (store) => store.countUnclear(),
    countEdits: async (store) => (await store.countEdits('Navy')).waiting,
    refresh: (store) => store.refresh(),
  },
  activity: {
    list: async (store) => [
      ...(await store.list({ limit: 10 })).rows,
      ...(await store.list({ limit: 10 }, { product: 'The' })).rows,
      ...(await store.list({ limit: 10 }, { actor: 'colorway' })).rows,
    ],
    listActors: (store) => store.listActors(),
  },
  ledger: {
    read: async (store, { running }) => {
      const entries: unknown[] = []
      const take = async (page: readonly unknown[]) => void entries.push(...page)
      await store.read({}, take)
      await store.read({ batchId: running }, take)
      return entries
    },
    sum: async (store, { running }) => [...(await store.sum({})), ...(await store.sum({ batchId: running }))],
    spentIn: async (store, { running }) =>
      [...(await store.spentIn([`batch ${running}`])).values()].filter((micros) => micros !== 0n),
  },
  exports: {
    listDecisions: async (store, { reviewed }) => [
      ...(await store.listDecisions({ limit: 10 }, {})).rows,
      ...(await store.listDecisions({ limit: 10 }, { batchId: reviewed })).rows,
    ],
    listResults: async (store, { reviewed }) => [
      ...(await store.listResults({ limit: 10 }, { state: 'all' })).rows,
      ...(await store.listResults({ limit: 10 }, { state: 'approved', batchId: reviewed })).rows,
    ],
  },
  overview: {
    counts: async (store) =>
      Object.values(await store.counts(new Date(0))).filter((told) => told !== false && BigInt(told) !== 0n),
  },
  imports: {
    create: async () => undefined,
    get: (store, { file }) => store.get(file),
    list: async (store, { file }) => [
      ...(await store.list({ limit: 10 })).rows,
      ...(await store.list({ limit: 10, after: file })).rows,
    ],
    claim: (store, { file }) => store.claim(file, 60_000),
    renew: (store, { file }) => store.renew(file, 60_000),
    letGo: (store, { file }) => store.letGo(file),
    markReading: (store, { file }) => store.markReading(file, someShape),
    markUnmapped: (store, { file }) => store.markUnmapped(file, someShape, 2),
    map: (store, { file }) => store.map(file, {}),
    keepRows: (store, { file }) => store.keepRows(file, { ...someChunk, rowRead: 9 }),
    settle: async (store, { file }) => (await store.settle(file)).edits,
    markQuoted: (store, { file }) => store.markQuoted(file, someImportSummary),
    approve: (store, { file }) => store.approve(file, []),
    cancel: (store, { file }) => store.cancel(file),
    markFailed: (store, { file }) => store.markFailed(file, 'x'),
    listLines: async (store, { file }) =>
      (await store.listLines(file, { limit: 10, outcomes: ['planned', 'note', 'error'] })).rows,
    listPlan: async (store, { file }) =>
      (await store.listPlan(file, { provider: undefined, limit: 10 })).rows,
  },
  changes: {
    look: async (store) => (await store.look({ id: 0n, limit: 10 })).moves,
    batchesOf: (store, { edit }) => store.batchesOf([edit]),
  },
  schedules: {
    add: async () => undefined,
    get: (store, { schedule }) => store.get(schedule),
    list: (store) => store.list(),
    change: (store, { schedule }) => store.change(schedule, { paused: true }, 'x'),
    remove: (store, { schedule }) => store.remove(schedule, 'x'),
  },
  flowTriggers: {
    listOfBatch: (store, { told }) => store.listOfBatch(told),
    claim: (store, { trigger }) => store.claim(trigger, 60_000),
    renew: (store, { sending }) => store.renew(sending, 0),
    markSent: (store, { sending }) => store.markSent(sending),
    markFailed: (store, { sending }) => store.markFailed(sending, 'x'),
    markUncertain: (store, { sending }) => store.markUncertain(sending, 'x'),
    putBack: (store, { sending }) => store.putBack(sending, 'x', new Date()),
  },
  refreshes: {
    ask: async () => undefined,
    get: (store, { refresh }) => store.get(refresh),
    list: async (store, { schedule, refresh }) => [
      ...(await store.list({ limit: 10 })).rows,
      ...(await store.list({ limit: 10, after: refresh })).rows,
      ...(await store.list({ limit: 10 }, schedule)).rows,
    ],
    listReading: (store) => store.listReading(),
    claim: (store, { refresh }) => store.claim(refresh, 60_000),
    renew: (store, { refresh }) => store.renew(refresh, 60_000),
    letGo: (store, { refresh }) => store.letGo(refresh),
    markReading: (store, { refresh, sync }) => store.markReading(refresh, sync),
    markComparing: (store, { refresh }) => store.markComparing(refresh),
    order: (store, { compared }) => store.order(compared, someOrder, someSummary()),
    markDone: (store, { compared }) => store.markDone(compared, someSummary()),
    markFailed: (store, { compared }) => store.markFailed(compared, 'x'),
  },
}

/** Everything that the database holds of a shop. */
const readAll = async (shopId: string) => {
  const query = { where: { shopId }, orderBy: { id: 'asc' } } as const
  const { db } = opened
  return {
    batches: await db.batch.findMany(query),
    edits: await db.edit.findMany(query),
    attempts: await db.attempt.findMany(query),
    candidates: await db.candidate.findMany(query),
    decisions: await db.decision.findMany(query),
    publications: await db.publication.findMany(query),
    placements: await db.placement.findMany({ where: { shopId }, orderBy: { editId: 'asc' } }),
    links: await db.batchEdit.findMany({ where: { shopId }, orderBy: { editId: 'asc' } }),
    events: await db.event.findMany(query),
    mirror: await db.mirrorProduct.findMany(query),
    mirrorListings: await db.mirrorListing.findMany({ where: { shopId } }),
    mirrorVariants: await db.mirrorVariant.findMany(query),
    settings: await db.shop.findMany({ where: { id: shopId }, select: { settings: true } }),
    syncs: await db.catalogSync.findMany(query),
    bulkLines: await db.bulkLine.findMany({ where: { shopId }, orderBy: { number: 'asc' } }),
    stale: await db.staleProduct.findMany({ where: { shopId } }),
    webhooks: await db.webhookDelivery.findMany(query),
    requests: await db.complianceRequest.findMany(query),
    colors: await db.colorEntry.findMany({ where: { shopId } }),
    imports: await db.csvImport.findMany(query),
    importChunks: await db.importChunk.findMany({ where: { shopId }, orderBy: { lastNumber: 'asc' } }),
    importRows: await db.importRow.findMany({ where: { shopId }, orderBy: { number: 'asc' } }),
    schedules: await db.schedule.findMany(query),
    refreshes: await db.refresh.findMany(query),
    flowTriggers: await db.flowTrigger.findMany(query),
  }
}

/** What a stranger may be answered: nothing, no, none, or that there is no such thing. */
const nothings = [undefined, false, 0, [], missing, { kind: 'gone' }]

describe('a stranger with the ids of another shop', () => {
  let ids: Furniture
  let before: Awaited<ReturnType<typeof readAll>>
  beforeAll(async () => {
    ids = await furnish()
    before = await readAll(owner.shopId)
  })

  const methods = Object.entries(calls).flatMap(([name, store]) =>
    Object.keys(store).map((method): [string, string] => [name, method]),
  )

  it.each(methods)('sees and changes nothing by %s.%s', async (name, method) => {
    const answer = await callAs(stranger, name, method).catch((error: unknown) => describeRefusal(error))
    expect(nothings).toContainEqual(answer)
    expect(await readAll(owner.shopId)).toEqual(before)
    const { events, edits, links } = await readAll(stranger.shopId)
    expect([events, edits, links]).toEqual([[], [], []])
  })

  const describeRefusal = (error: unknown): unknown =>
    error instanceof ColorwayError && error.code === 'not_found' ? missing : error

  const callAs = async (shop: ShopStores, name: string, method: string): Promise<unknown> => {
    switch (name) {
      case 'batches':
        return pick(calls.batches, method)(shop.batches, ids)
      case 'edits':
        return pick(calls.edits, method)(shop.edits, ids)
      case 'attempts':
        return pick(calls.attempts, method)(shop.attempts, ids)
      case 'candidates':
        return pick(calls.candidates, method)(shop.candidates, ids)
      case 'published':
        return pick(calls.published, method)(shop.published, ids)
      case 'activity':
        return pick(calls.activity, method)(shop.activity, ids)
      case 'mirror':
        return pick(calls.mirror, method)(shop.mirror, ids)
      case 'settings':
        return pick(calls.settings, method)(shop.settings, ids)
      case 'syncs':
        return pick(calls.syncs, method)(shop.syncs, ids)
      case 'bulkLines':
        return pick(calls.bulkLines, method)(shop.bulkLines, ids)
      case 'stale':
        return pick(calls.stale, method)(shop.stale, ids)
      case 'inbox':
        return pick(calls.inbox, method)(shop.inbox, ids)
      case 'compliance':
        return pick(calls.compliance, method)(shop.compliance, ids)
      case 'colors':
        return pick(calls.colors, method)(shop.colors, ids)
      case 'colorNames':
        return pick(calls.colorNames, method)(shop.colorNames, ids)
      case 'ledger':
        return pick(calls.ledger, method)(shop.ledger, ids)
      case 'exports':
        return pick(calls.exports, method)(shop.exports, ids)
      case 'overview':
        return pick(calls.overview, method)(shop.overview, ids)
      case 'imports':
        return pick(calls.imports, method)(shop.imports, ids)
      case 'changes':
        return pick(calls.changes, method)(shop.changes, ids)
      case 'flowTriggers':
        return pick(calls.flowTriggers, method)(shop.flowTriggers, ids)
      case 'schedules':
        return pick(calls.schedules, method)(shop.schedules, ids)
      case 'refreshes':
        return pick(calls.refreshes, method)(shop.refreshes, ids)
      default:
        return pick(calls.publications, method)(shop.publications, ids)
    }
  }

  it('could have done something by most of them, were the shop theirs', async () => {
    const answers: unknown[] = []
    for (const [name, method] of methods)
      answers.push(await callAs(owner, name, method).catch((error: unknown) => describeRefusal(error)))
    const told = answers.filter((answer) => !nothings.some((nothing) => isDeepStrictEqual(nothing, answer)))
    expect(told.length).toBeGreaterThan(20)
  })
})

const pick = <Store>(store: Calls<Store>, method: string) => {
  const found = Object.entries<Calls<Store>[keyof Store]>(store).find(([name]) => name === method)
  if (!found) throw new Error(`There is no ${method}.`)
  return found[1]
}
