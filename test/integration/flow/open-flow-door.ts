import { randomUUID } from 'node:crypto'
import Fastify from 'fastify'
import { answerError } from '../../../src/http/answer-error.ts'
import { closeServer } from '../../../src/http/close-server.ts'
import { flowRoutes } from '../../../src/http/routes/flow-routes.ts'
import type { Editors } from '../../../src/ports/editors.ts'
import type { Subject } from '../../../src/ports/nudges.ts'
import type { Stores } from '../../../src/ports/stores.ts'
import { readFlowRuns } from '../../../src/shopify/read-flow-run.ts'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { fixedEditors } from '../../support/fixed-editors.ts'
import type { OpenStores } from '../../support/open-stores.ts'
import { createTestLog } from '../../support/test-log.ts'
import { startQuickShop } from '../sandbox-shop/quick-shop.ts'

/** A shop with our app, and the door that its workflows come to. */
export interface FlowDoor {
  readonly shopId: string
  readonly shop: SandboxShop
  readonly nudged: readonly (readonly [string, Subject | null])[]
  logged(): string
  close(): Promise<void>
}

interface DoorOptions {
  readonly isInstalled?: boolean
  /** Set over the real ones. */
  readonly stores?: Stores
  readonly editors?: Editors
}

export const openFlowDoor = async (
  { stores: real, shops: registry }: OpenStores,
  { isInstalled = true, stores = real, editors = fixedEditors([]) }: DoorOptions = {},
): Promise<FlowDoor> => {
  const shopId = `${randomUUID()}.myshopify.com`
  const shop = await startQuickShop({ shopDomain: shopId })
  if (isInstalled) await registry.install(shopId, new Date('2026-01-01T00:00:00Z'))
  const lines: string[] = []
  const nudged: (readonly [string, Subject | null])[] = []
  const server = Fastify({ loggerInstance: createTestLog(lines) })
  server.setErrorHandler(answerError)
  await server.register(
    flowRoutes({
      readFlowRun: readFlowRuns(shop.apiSecret),
      stores,
      editors,
      registry,
      nudges: {
        nudge: async (step, payload) => void nudged.push([step, payload]),
        nudgeAll: async (step, payloads) =>
          void nudged.push(...payloads.map((payload) => [step, payload] as const)),
      },
    }),
  )
  shop.installApp({ appUrl: await server.listen({ host: '127.0.0.1', port: 0 }) })
  return {
    shopId,
    shop,
    nudged,
    logged: () => lines.join(''),
    close: async () => {
      await shop.stop()
      await closeServer(server)
    },
  }
}
