import { createAdminClient, type OpenAdminClient } from '../../src/shopify/admin-client.ts'
import type { SandboxShop } from '../sandbox/shop/sandbox-shop.ts'
import { createMemoryApiBudget } from './memory-api-budget.ts'
import { quickAdminPace } from './quick-pace.ts'
import { createTestLog } from './test-log.ts'

/** A client of a sandbox shop's Admin API that counts its points for itself and is soon out of patience. */
export const sandboxClient = ({
  shopDomain,
  origin,
  accessToken,
}: Pick<SandboxShop, 'shopDomain' | 'origin' | 'accessToken'>): OpenAdminClient =>
  createAdminClient({
    shopId: shopDomain,
    adminOrigin: origin,
    readAccessToken: async () => accessToken,
    budget: createMemoryApiBudget(),
    log: createTestLog(),
    pace: quickAdminPace,
  })
