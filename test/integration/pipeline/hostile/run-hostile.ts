import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { connectDatabase, type Database } from '../../../../src/database/connect.ts'
import { createHouse } from '../../../../src/database/stores/house.ts'
import { createLanes } from '../../../../src/database/stores/lanes/lane-store.ts'
import { createShopRegistry } from '../../../../src/database/stores/shop-registry.ts'
import { createStores } from '../../../../src/database/stores/stores.ts'
import { microsFromUsd } from '../../../../src/domain/money.ts'
import { providerNames } from '../../../../src/domain/provider-name.ts'
import { createDownloads } from '../../../../src/downloads/create-downloads.ts'
import { admit } from '../../../../src/pipeline/admit.ts'
import { editPicture } from '../../../../src/pipeline/edit-picture.ts'
import { finishPicture } from '../../../../src/pipeline/finish-picture.ts'
import { reconcile } from '../../../../src/pipeline/reconcile.ts'
import { type Handler, type Step, steps } from '../../../../src/ports/nudges.ts'
import { openQueues } from '../../../../src/queue/open-queues.ts'
import type { Chances } from '../../../sandbox/providers/desk/fault-plan.ts'
import { faults } from '../../../sandbox/providers/fault.ts'
import { startSandboxProviders } from '../../../sandbox/providers/start-sandbox-providers.ts'
import { fixedEditors } from '../../../support/fixed-editors.ts'
import { goodReport } from '../../../support/good-report.ts'
import { createMemoryStorage } from '../../../support/memory-storage.ts'
import { quickPace } from '../../../support/quick-pace.ts'
import { runningBatch, someDraft } from '../../../support/stage-edits.ts'
import { testDownloads } from '../../../support/test-downloads.ts'
import { flatPicture } from './flat-picture.ts'
import { hastyEditors } from './hasty-editors.ts'
import { openReception } from './open-reception.ts'

interface HostileRun {
  readonly databaseUrl: string
  readonly log: Logger
  readonly edits: number
  readonly seed: number
  /** Of each fault, for every call. */
  readonly chanceEach: number
  /** The batch is parked at the first one, and goes on with the second. */
  readonly capsUsd: readonly [number, number]
}

/** So much faster than ours the providers’ clock runs. */
const clockScale = 40
const longestMs = 900_000

/**
 * Has real workers make edits at all seven providers at once while everything goes wrong that can, by chance. What
 * would take minutes of rest until a lane or a batch is tried again is over at once. Answers what it came to.
 */
export const runHostile = async ({ databaseUrl, log, edits, seed, chanceEach, capsUsd }: HostileRun) => {
  const chance: Chances = Object.fromEntries(faults.map((fault) => [fault, chanceEach]))
  const picture = await flatPicture()
  const providers = await startSandboxProviders({
    seed,
    chance,
    clockScale,
    latencyMs: 5_000,
    edit: async () => picture,
  })
  const db = connectDatabase({ url: databaseUrl, log })
  const stores = createStores(db)
  const house = createHouse(db, quickPace)
  const queues = await openQueues({ backend: { kind: 'postgres', url: databaseUrl }, log })
  const { nudges } = queues
  const storage = createMemoryStorage()
  const downloads = createDownloads({ allowPrivateNetwork: true })
  const reception = await openReception({ storage, house, nudges })
  const editors = fixedEditors(
    hastyEditors(providers, { downloads, noticesAt: reception.origin, clockScale }),
  )
  reception.listen(editors)
  const deps = {
    house,
    stores,
    editors,
    nudges,
    storage,
    log,
    lanes: createLanes(db),
    publicPictures: { linkTo: async (shopId: string, key: string) => reception.linkTo(shopId, key) },
    downloads: testDownloads,
    catalogs: {
      forShop: () => {
        throw new Error('The pictures are there.')
      },
    },
    pace: quickPace,
    concurrency: 48,
    desk: stubDesk(picture),
  }
  const handlers: Handler[] = [admit(deps), editPicture(deps), finishPicture(deps), reconcile(deps)]
  const idle = steps.filter((step) => !handlers.some((handler) => handler.step === step)).map(doNothing)

  const shopId = `${randomUUID()}.myshopify.com`
  await createShopRegistry(db).install(shopId, new Date())
  const own = stores.forShop(shopId)
  const [firstCapUsd, lastCapUsd] = capsUsd
  await own.settings.set({ batchCapUsd: lastCapUsd, dayCapUsd: firstCapUsd, monthCapUsd: lastCapUsd })
  const sourceKey = await storage.put(shopId, picture.bytes)
  const drafts = Array.from({ length: edits }, (_, number) => someDraft({ color: `Color ${number}` }))
  const batchId = await runningBatch({ shopId, house, ...own }, drafts)
  await db.edit.updateMany({ where: { shopId }, data: { sourceKey, sourceUrl: 'https://cdn.example/f.jpg' } })
  try {
    await queues.startWorkers([...handlers, ...idle])
    queues.every('admit', quickPace.admitEveryMs)
    queues.every('reconcile', quickPace.reconcileEveryMs)
    let parkedForMoney = 0
    let mostSpentUnderFirstCap = 0n
    for (const endMs = Date.now() + longestMs; ; await sleep(100)) {
      await letTimePass(db)
      const { state, reason } = await own.batches.get(batchId)
      const spent = await spentToday(db, shopId)
      if (parkedForMoney === 0 && spent > mostSpentUnderFirstCap) mostSpentUnderFirstCap = spent
      if (state === 'parked' && reason?.includes('cap for a day')) {
        parkedForMoney++
        await own.settings.set({ dayCapUsd: lastCapUsd })
        await own.batches.resumeParked('a test')
      }
      if (state === 'done') break
      if (Date.now() > endMs)
        throw new Error(`The batch is ${state}: ${JSON.stringify((await own.batches.get(batchId)).edits)}`)
    }
    await Promise.all(providerNames.map((name) => providers.of(name).settled()))
    return {
      shopId,
      db,
      mostSpentUnderFirstCap,
      firstCapMicros: microsFromUsd(firstCapUsd),
      parkedForMoney,
      edits: await own.edits.listOfBatch(batchId),
      attempts: await db.attempt.findMany({ where: { shopId } }),
      spentMicros: await spentToday(db, shopId),
      billedMicros: providerNames.reduce((sum, name) => sum + providers.of(name).billedMicros(), 0n),
      billsBy: new Map(providerNames.map((name) => [name, providers.of(name).billedMicros()])),
      overLimit: providerNames.reduce((sum, name) => sum + providers.of(name).overLimit(), 0),
    }
  } finally {
    await queues.close()
    await downloads.close()
    await reception.close()
    await providers.stop()
    await db.$disconnect()
  }
}

const doNothing = (step: Step): Handler => ({ step, concurrency: 1, handle: async () => {} })

/** As if the rests of minutes were over that lanes and batches take. */
const letTimePass = async (db: Database): Promise<void> => {
  await db.lane.updateMany({ where: { restsUntil: { gt: new Date() } }, data: { restsUntil: new Date() } })
  await db.$executeRaw`
    UPDATE lane SET next_start_ms = extract(epoch FROM now())::float8 * 1000 + 200
    WHERE next_start_ms > extract(epoch FROM now())::float8 * 1000 + 2000`
  await db.batch.updateMany({
    where: { state: 'parked', resumeAt: { gt: new Date() }, reason: { not: { contains: 'cap for' } } },
    data: { resumeAt: new Date() },
  })
}

const spentToday = async (db: Database, shopId: string): Promise<bigint> =>
  (await db.budget.findFirst({ where: { shopId, period: { startsWith: 'day' } } }))?.spentMicros ?? 0n

/** Nothing here is about pixels. */
const stubDesk = (picture: Awaited<ReturnType<typeof flatPicture>>) => {
  const unused = () => Promise.reject(new Error('not expected'))
  return {
    inspect: async () => ({ ...picture, hasAlpha: false }),
    prepare: async () => picture,
    finish: async () => ({ ...picture, report: goodReport, notes: [] }),
    thumbnail: async () => picture.bytes,
    drawDifference: async () => picture.bytes,
    recolorLocally: unused,
    measureSwatch: unused,
    measure: unused,
    close: async () => {},
  }
}
