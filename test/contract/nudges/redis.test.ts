import { describe, it } from 'vitest'
import { redisMissing, startRedis } from '../../support/redis.ts'
import { backendHarness } from './backend-harness.ts'
import { nudgesContract } from './nudges-contract.ts'

if (redisMissing) {
  describe('nudges on redis', () => {
    it('keeps the contract', (context) => context.skip(redisMissing))
  })
} else {
  nudgesContract('redis', async () => {
    const redis = await startRedis()
    return backendHarness({ kind: 'redis', url: redis.url, close: redis.stop })
  })
}
