import { setTimeout as sleep } from 'node:timers/promises'
import sharp from 'sharp'
import { planBatch } from '../../../src/pipeline/plan-batch.ts'
import { refreshCatalog } from '../../../src/pipeline/refresh-catalog.ts'
import { syncCatalog } from '../../../src/pipeline/sync-catalog.ts'
import { syncProducts } from '../../../src/pipeline/sync-products.ts'
import type { Nudges } from '../../../src/ports/nudges.ts'
import type { Refresh } from '../../../src/ports/refresh-store.ts'
import type { RefreshTerms } from '../../../src/ports/schedule-store.ts'
import type { ShopStores } from '../../../src/ports/stores.ts'
import { createBulkReader } from '../../../src/shopify/bulk/bulk-reader.ts'
import { quickDownload } from '../../support/bulk-shop.ts'
import { describeEditor } from '../../support/describe-editor.ts'
import { fixedEditors } from '../../support/fixed-editors.ts'
import type { OpenStores } from '../../support/open-stores.ts'
import { quickPace } from '../../support/quick-pace.ts'
import { beginCall, someCandidate } from '../../support/stage-edits.ts'
import { openPublishing, type Process, type Publishing } from './open-publishing.ts'

const context = { signal: new AbortController().signal }
const editor = describeEditor({ limits: { starts: undefined, atOnce: 1_000 } })
const unused = () => Promise.reject(new Error('No editor is called here.'))

interface Job {
  readonly step: string
  readonly shopId: string
  readonly id: string
}

/** A shop with pictures that are live, and the steps that refresh it, run by hand. */
export interface Refreshing extends Publishing {
  readonly own: ShopStores
  /** Asks for a run of these terms and works until nothing is left to do; answers the run. */
  refresh(terms?: Partial<RefreshTerms>): Promise<Refresh>
  ask(terms?: Partial<RefreshTerms>): Promise<Refresh>
  /** Works until nothing is left to do, or a step dies. Answers which steps ran. */
  work(process?: Process): Promise<readonly string[]>
  /** What a wiped queue is rebuilt with. */
  rebuild(): Promise<void>
  nudges: Nudges
  /** Has the pictures of running batches made, and brings them into review. */
  make(): Promise<number>
  /** Publishes what is approved. */
  publishAll(): Promise<void>
}

/** Of all products White has its picture, and whichever colours are named are live; by default all. */
export const openRefreshing = async (
  tables: OpenStores,
  {
    live = () => true,
    ...options
  }: Parameters<typeof openPublishing>[1] & { readonly live?: (label: string) => boolean } = {},
): Promise<Refreshing> => {
  const open = await openPublishing(tables, { sharesPicture: () => false, ...options })
  const { shopId, shop, stores, process } = open
  const own = stores.forShop(shopId)
  const { storage, catalogs } = open.depsOf(process)
  const jobs: Job[] = []
  const nudges: Nudges = {
    nudge: async (step, payload) => {
      if (payload) jobs.push({ step, ...payload })
    },
    nudgeAll: async (step, payloads) => {
      for (const payload of payloads) if (payload) jobs.push({ step, ...payload })
    },
  }
  const editors = fixedEditors([{ description: editor, start: unused, poll: unused }])
  const desk = { measureSwatch: unused }

  const runJob = async ({ step, ...subject }: Job, seen: Process): Promise<void> => {
    // Whoever dies does so at a refresh: what a dead reading of the catalogue comes to is another test's business.
    const isReading = step === 'sync-catalog' || step === 'sync-products'
    const deps = {
      ...open.depsOf(isReading ? process : seen),
      storage,
      editors,
      desk,
      nudges,
      bulkReaders: { forShop: () => createBulkReader(process.client, quickDownload) },
      pace: quickPace,
    }
    switch (step) {
      case 'sync-catalog':
        await sleep(5)
        return syncCatalog(deps).handle(subject, context)
      case 'sync-products':
        return syncProducts(deps).handle(subject, context)
      case 'refresh-catalog':
        return refreshCatalog(deps).handle(subject, context)
      case 'plan-batch':
        return planBatch(deps).handle(subject, context)
      default:
        throw new Error(`Nobody here does ${step}.`)
    }
  }
  const work = async (seen: Process = process): Promise<readonly string[]> => {
    const ran: string[] = []
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      ran.push(job.step)
      await runJob(job, seen)
    }
    return ran
  }
  const ask = async (terms: Partial<RefreshTerms> = {}) => {
    const usual = { name: 'a test', scope: { kind: 'all' }, capMicros: 1_000_000n } as const
    const refresh = await own.refreshes.ask({
      ...usual,
      ...terms,
      scheduleId: undefined,
      requestedBy: 'staff 7',
    })
    await nudges.nudge('refresh-catalog', { shopId, id: refresh.id })
    return refresh
  }
  const publishAll = async () => {
    const planned = await own.publications.plan({ requestedBy: 'a test' })
    await open.runPublishes(planned.map(({ id }) => id))
  }

  const { rows } = await own.candidates.listInReview({ limit: 1_000 })
  for (const { id, edit } of rows) {
    const bytes = await catalogs.forShop(shopId).fetchPicture(edit.sourceMediaId)
    await own.edits.keepSource(edit.id, await storage.put(shopId, bytes))
    const kind = live(edit.colorwayLabel) ? 'approve' : 'reject'
    await own.candidates.decide(id, { kind, decidedBy: 'a test' })
  }
  await publishAll()
  await own.batches.markDone()

  return {
    ...open,
    own,
    nudges,
    ask,
    work,
    publishAll,
    rebuild: async () => {
      jobs.length = 0
      // As if a while had passed, and whoever held something were dead.
      await tables.db.refresh.updateMany({ where: { shopId }, data: { leaseUntil: null } })
      await tables.db.catalogSync.updateMany({ where: { shopId }, data: { leaseUntil: null } })
      for (const { step, payload } of await tables.house.findIdle(-60_000))
        if (payload?.shopId === shopId) jobs.push({ step, ...payload })
    },
    refresh: async (terms) => {
      const { id } = await ask(terms)
      await work()
      return own.refreshes.get(id)
    },
    make: async () => {
      const attempts = await tables.house.admit([editor])
      for (const { id } of attempts) {
        await beginCall(own, id)
        await own.attempts.settle(id, { resultKeys: [], costMicros: 40_000n, warnings: [] })
        const { edit } = await own.attempts.get(id)
        const bytes = await catalogs.forShop(shopId).fetchPicture(edit.sourceMediaId)
        await own.edits.keepSource(edit.id, await storage.put(shopId, bytes))
        await own.candidates.add(id, [
          { ...someCandidate(), pictureKey: await storage.put(shopId, await flatJpeg(edit.targetHex)) },
        ])
      }
      await own.batches.markDone()
      return attempts.length
    },
    close: async () => {
      // What is left here is nothing for the editors of the next test.
      await own.batches.pauseRunning('The test is over.')
      await shop.stop()
    },
  }
}

const flatJpeg = (background = '#777777'): Promise<Buffer> =>
  sharp({ create: { width: 56, height: 56, channels: 3, background } })
    .jpeg()
    .toBuffer()
