import { setTimeout as sleep } from 'node:timers/promises'
import { connectDatabase } from '../../../src/database/connect.ts'
import { createHouse } from '../../../src/database/stores/house.ts'
import { createLanes } from '../../../src/database/stores/lanes/lane-store.ts'
import { createStores } from '../../../src/database/stores/stores.ts'
import { createDownloads } from '../../../src/downloads/create-downloads.ts'
import { createLog } from '../../../src/main/create-log.ts'
import { admit } from '../../../src/pipeline/admit.ts'
import { editPicture } from '../../../src/pipeline/edit-picture.ts'
import { usualPace } from '../../../src/pipeline/pace.ts'
import type { EditOutcome, ImageEditor } from '../../../src/ports/image-editor.ts'
import { type Handler, type Step, steps } from '../../../src/ports/nudges.ts'
import { createEditor } from '../../../src/providers/create-editor.ts'
import { openQueues } from '../../../src/queue/open-queues.ts'
import { fixedEditors } from '../../support/fixed-editors.ts'
import { testDownloads } from '../../support/test-downloads.ts'
import { type DrainOrder, drainOrder } from './drain-order.ts'
import { tinyPicture } from './tiny-picture.ts'

/** A worker in a process of its own: production's queue, tables, pipeline and adapter; only pictures are stubs. */
const run = async (order: DrainOrder): Promise<void> => {
  const log = createLog({ logLevel: 'warn', logFile: undefined })
  const db = connectDatabase({ url: order.databaseUrl, log })
  const { redisUrl: url } = order
  const queues = await openQueues({
    backend: url ? { kind: 'redis', url } : { kind: 'postgres', url: order.databaseUrl },
    log,
  })
  const { nudges } = queues
  const pace = {
    ...usualPace,
    leadMs: usualPace.leadMs / order.clockScale,
    admitEveryMs: usualPace.admitEveryMs / order.clockScale,
  }
  const stores = createStores(db)
  const house = createHouse(db, pace)
  const lanes = createLanes(db)
  const downloads = createDownloads({ allowPrivateNetwork: true })
  const editors = fixedEditors([onScaledClock(order, openEditor(order, downloads))])
  const picture = await tinyPicture()
  const unused = () => Promise.reject(new Error('A benchmark of calls has no use for this.'))
  const handlers: Handler[] = [
    admit({ house, stores, editors, lanes, nudges }),
    editPicture({
      house,
      stores,
      editors,
      lanes,
      nudges,
      log,
      pace,
      concurrency: 64,
      downloads: testDownloads,
      catalogs: {
        forShop: () => {
          throw new Error('The pictures are there.')
        },
      },
      storage: { get: async () => picture.bytes, put: async () => 'a'.repeat(64), removeShop: unused },
      desk: { prepare: async () => picture, inspect: async () => ({ ...picture, hasAlpha: false }) },
      publicPictures: { linkTo: async () => order.pictureUrl },
    }),
  ]
  const idle = steps.filter((step) => !handlers.some((handler) => handler.step === step)).map(doNothing)
  await queues.startWorkers([...handlers, ...idle])
  queues.every('admit', pace.admitEveryMs)
  process.on('SIGTERM', async () => {
    await queues.close()
    await downloads.close()
    await db.$disconnect()
  })
}

const doNothing = (step: Step): Handler => ({ step, concurrency: 1, handle: async () => {} })

const openEditor = (
  { provider, baseUrl, apiKey, model, jitterMs }: DrainOrder,
  downloads: ReturnType<typeof createDownloads>,
): ImageEditor =>
  createEditor[provider](
    {
      name: `house/${provider}`,
      apiKey,
      baseUrl,
      model,
      priceMicros: undefined,
      startsPerMinute: undefined,
      atOnce: undefined,
      webhookUrl: undefined,
      webhookSecret: undefined,
    },
    {
      fetch: async (input, init) => {
        if (init?.method === 'POST') await sleep(Math.random() * jitterMs)
        return fetch(input, init)
      },
      now: () => new Date(),
      downloads,
      pollEveryMs: undefined,
    },
  )

/** The editor as it is to somebody whose clock runs as fast as the provider's. */
const onScaledClock = (
  { starts, atOnce, latencyMs, clockScale }: DrainOrder,
  { description, start, poll }: ImageEditor,
): ImageEditor => {
  const scale = (outcome: EditOutcome): EditOutcome =>
    outcome.kind === 'pending' ? { ...outcome, pollAfterMs: outcome.pollAfterMs / clockScale } : outcome
  return {
    description: {
      ...description,
      usualMs: latencyMs / clockScale,
      limits: { atOnce, starts: starts && { ...starts, windowMs: starts.windowMs / clockScale } },
    },
    start: async (request) => scale(await start(request)),
    poll: async (ticket, signal) => scale(await poll(ticket, signal)),
  }
}

await run(drainOrder.parse(JSON.parse(process.argv[2] ?? '')))
process.send?.('ready')
