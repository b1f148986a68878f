import { randomUUID } from 'node:crypto'
import { createLanes } from '../../../src/database/stores/lanes/lane-store.ts'
import type { ColorwayError } from '../../../src/domain/errors.ts'
import { editPicture } from '../../../src/pipeline/edit-picture.ts'
import type { Edit } from '../../../src/ports/edit-store.ts'
import type {
  EditOutcome,
  EditorDescription,
  EditRequest,
  ImageEditor,
} from '../../../src/ports/image-editor.ts'
import type { Nudges } from '../../../src/ports/nudges.ts'
import { fixedEditors } from '../../support/fixed-editors.ts'
import type { OpenStores } from '../../support/open-stores.ts'
import { quickPace } from '../../support/quick-pace.ts'
import { runningBatch, someDraft, someEditor, someShop } from '../../support/stage-edits.ts'
import { testDownloads } from '../../support/test-downloads.ts'
import { createTestLog } from '../../support/test-log.ts'
import { memoryStorage } from './memory-storage.ts'

/** What a scripted editor does at one call: answer, throw, or something of its own. */
export type Line = EditOutcome | ColorwayError | TypeError | ((signal: AbortSignal) => Promise<EditOutcome>)

export const brought: EditOutcome = {
  kind: 'finished',
  pictures: [Buffer.from('a picture')],
  costMicros: 40_000n,
  warnings: [],
}

export const pending = (ticket: string): EditOutcome => ({
  kind: 'pending',
  ticket,
  pollAfterMs: 30,
  warnings: [],
})

interface Options {
  readonly editor?: Partial<EditorDescription>
  readonly letInAgainMs?: number
  /** How many each call is to bring. */
  readonly candidates?: number
  /** Where the source picture comes from. */
  readonly fetchPicture?: () => Promise<Uint8Array>
}

/** One edit that waits to be let in, and an editor that follows a script: a line for each call. */
/** Where each picture is said to lie in what is sent. */
export const placement = { left: 0, top: 0.125, width: 1, height: 0.75 }

export const openEditing = async (tables: OpenStores, lines: readonly Line[], options: Options = {}) => {
  const stage = await someShop(tables)
  const { shopId } = stage
  await stage.settings.set({ candidatesPerAttempt: options.candidates ?? 1 })
  const batchId = await runningBatch(stage, [someDraft()])
  const { house } = tables
  const description = { ...someEditor(), timeoutMs: 60_000, ...options.editor, model: randomUUID() }
  const calls: string[] = []
  const requests: EditRequest[] = []
  const follow = async (call: string, signal: AbortSignal): Promise<EditOutcome> => {
    const line = lines[calls.length]
    calls.push(call)
    if (line === undefined) throw new Error(`${call} is not in the script`)
    if (line instanceof Error) throw line
    return typeof line === 'function' ? line(signal) : line
  }
  const editor: ImageEditor = {
    description,
    start: (request) => {
      requests.push(request)
      return follow('start', request.signal)
    },
    poll: (ticket, signal) => follow(`poll ${ticket}`, signal),
  }
  const nudged: { readonly step: string; readonly delayMs: number | undefined }[] = []
  const nudges: Nudges = {
    nudge: async (step, _payload, { delayMs } = {}) => void nudged.push({ step, delayMs }),
    nudgeAll: async () => {},
  }
  const storage = memoryStorage()
  const fetchPicture = options.fetchPicture ?? (async () => Buffer.from('the original'))
  const unused = () => Promise.reject(new Error('not expected'))
  const deps = {
    stores: tables.stores,
    downloads: testDownloads,
    catalogs: {
      forShop: () => ({
        listProducts: () => {
          throw new Error('not expected')
        },
        listChanges: () => {
          throw new Error('not expected')
        },
        listCollection: () => {
          throw new Error('not expected')
        },
        findCollection: unused,
        readTimeZone: unused,
        refreshColorPatterns: unused,
        readProduct: unused,
        fetchPicture,
        fetchSwatch: unused,
      }),
    },
    storage,
    editors: fixedEditors([editor]),
    lanes: createLanes(tables.db),
    house,
    publicPictures: undefined,
    log: createTestLog(),
    desk: {
      prepare: async (bytes: Uint8Array) => ({
        bytes,
        format: 'jpeg' as const,
        widthPx: 8,
        heightPx: 8,
        placement,
      }),
      inspect: unused,
    },
    nudges,
    concurrency: 1,
    pace: { ...quickPace, letInAgainMs: options.letInAgainMs ?? 0 },
  }
  const readAttempts = () =>
    tables.db.attempt.findMany({ where: { shopId }, orderBy: [{ createdAt: 'asc' }] })
  return {
    shopId,
    calls,
    requests,
    storage,
    candidates: stage.candidates,
    nudged,
    batches: stage.batches,
    batchId,
    house,
    readAttempts,
    readEdit: async (): Promise<Edit> => {
      const [edit] = await stage.edits.listOfBatch(batchId)
      return edit
    },
    states: async () => {
      const [edit] = await stage.edits.listOfBatch(batchId)
      return [edit.state, ...(await readAttempts()).map(({ state }) => state)]
    },
    /** Lets the edit in, if it may; answers its new attempt. */
    admit: async () => (await house.admit([description])).find((subject) => subject.shopId === shopId)?.id,
    /** Runs the job of an attempt in a worker of its own. */
    run: (id: string, signal = new AbortController().signal) =>
      editPicture(deps).handle({ shopId, id }, { signal }),
    /** As if the worker that holds the attempt had died a while ago. */
    lapse: () => tables.db.attempt.updateMany({ where: { shopId }, data: { leaseUntil: new Date(0) } }),
    /** What a wiped queue is rebuilt with, for this shop. */
    findIdle: async () =>
      (await house.findIdle(-60_000))
        .filter(({ payload }) => payload?.shopId === shopId)
        .map(({ step }) => step),
  }
}
