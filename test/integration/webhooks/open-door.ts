import { randomBytes, randomUUID } from 'node:crypto'
import Fastify from 'fastify'
import { createSealer } from '../../../src/database/sealing/sealer.ts'
import { createSessions } from '../../../src/database/stores/session-store.ts'
import { createShopRegistry } from '../../../src/database/stores/shop-registry.ts'
import { answerError } from '../../../src/http/answer-error.ts'
import { closeServer } from '../../../src/http/close-server.ts'
import { webhookRoutes } from '../../../src/http/routes/webhook-routes.ts'
import { handleWebhook } from '../../../src/pipeline/handle-webhook.ts'
import type { Nudges, Subject } from '../../../src/ports/nudges.ts'
import type { PictureStorage } from '../../../src/ports/picture-storage.ts'
import type { Sessions } from '../../../src/ports/session-store.ts'
import type { ShopRegistry } from '../../../src/ports/shop-registry.ts'
import type { Stores } from '../../../src/ports/stores.ts'
import { type MemoryQueues, memoryNudges } from '../../../src/queue/memory-nudges.ts'
import { readWebhooks } from '../../../src/shopify/read-webhook.ts'
import { quickTiming, stubHandlers } from '../../contract/nudges/stub-handlers.ts'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { createMemoryStorage } from '../../support/memory-storage.ts'
import type { OpenStores } from '../../support/open-stores.ts'
import { createTestLog } from '../../support/test-log.ts'
import { startQuickShop } from '../sandbox-shop/quick-shop.ts'

/** A shop with our app, the door that it sends webhooks to, and a worker behind that. */
export interface Door {
  readonly shopId: string
  readonly shop: SandboxShop
  readonly appUrl: string
  readonly stores: Stores
  readonly registry: ShopRegistry
  readonly sessions: Sessions
  readonly storage: PictureStorage
  readonly queues: MemoryQueues
  /** What each step was asked to look at; what webhooks bring is handled, everything else only noted. */
  readonly nudged: readonly (readonly [string, Subject | null])[]
  /** Everything that was logged, at every level. */
  logged(): string
  /** Lets workers take webhooks, for tests that open the door without. */
  startWorker(): Promise<void>
  /** Resolves when all that the shop sent was handled. */
  handled(): Promise<void>
  close(): Promise<void>
}

interface DoorOptions {
  /** Webhooks that the app asked for. */
  readonly topics?: readonly string[]
  /** Whether anybody works. Default true. */
  readonly works?: boolean
  /** Set over the real ones. */
  readonly stores?: Stores
  readonly nudges?: Nudges
  /** Called before each webhook is handled. */
  onHandle?(): Promise<void>
}

export const openDoor = async (
  { db, stores: real }: OpenStores,
  { topics = [], works = true, stores = real, nudges, onHandle }: DoorOptions = {},
): Promise<Door> => {
  const shopId = `${randomUUID()}.myshopify.com`
  const shop = await startQuickShop({ shopDomain: shopId })
  const registry = createShopRegistry(db)
  await registry.install(shopId, new Date('2026-01-01T00:00:00Z'))
  const sessions = createSessions(db, createSealer({ current: randomBytes(32) }))
  const storage = createMemoryStorage()
  const lines: string[] = []
  const log = createTestLog(lines)
  const queues = memoryNudges({ log, timing: quickTiming })
  const nudged: (readonly [string, Subject | null])[] = []
  const noted: Nudges = {
    nudge: async (step, payload) => void nudged.push([step, payload]),
    nudgeAll: async (step, payloads) =>
      void nudged.push(...payloads.map((payload) => [step, payload] as const)),
  }
  const act = handleWebhook({ stores: real, registry, sessions, storage, nudges: noted })
  const handlers = stubHandlers({
    'handle-webhook': async (payload, context) => {
      await onHandle?.()
      await act.handle(payload, context)
    },
  })
  const startWorker = async () => void (await queues.startWorkers(handlers))
  if (works) await startWorker()

  const server = Fastify({ loggerInstance: log })
  server.setErrorHandler(answerError)
  await server.register(
    webhookRoutes({ readWebhook: readWebhooks(shop.apiSecret), stores, nudges: nudges ?? queues.nudges }),
  )
  const appUrl = await server.listen({ host: '127.0.0.1', port: 0 })
  shop.installApp({ appUrl, webhookTopics: topics })
  return {
    shopId,
    shop,
    appUrl,
    stores: real,
    registry,
    sessions,
    storage,
    queues,
    nudged,
    logged: () => lines.join(''),
    startWorker,
    handled: async () => {
      await shop.webhooks.settled()
      await queues.idle()
    },
    close: async () => {
      await shop.stop()
      await closeServer(server)
      await queues.close()
    },
  }
}
