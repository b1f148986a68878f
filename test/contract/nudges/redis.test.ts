import { Redis } from 'ioredis'
import { describe, it } from 'vitest'
import { redisMissing, startRedis } from '../../support/redis.ts'
import { backendHarness } from './backend-harness.ts'
import { nudgesContract } from './nudges-contract.ts'
import { outageCases } from './outage-cases.ts'

if (redisMissing) {
  process.stderr.write(`nudges on redis are not tested: ${redisMissing}\n`)
  describe('nudges on redis', () => {
    it('keeps the contract', (context) => context.skip(redisMissing))
  })
} else {
  nudgesContract('redis', async () => {
    const redis = await startRedis()
    return backendHarness({ kind: 'redis', url: redis.url, close: redis.stop })
  })

  outageCases('redis', async () => {
    const redis = await startRedis()
    return { url: redis.url, cutConnections: () => cutConnections(redis.url), close: redis.stop }
  })
}

async function cutConnections(url: string) {
  const client = new Redis(url)
  await client.call('CLIENT', 'KILL', 'TYPE', 'normal')
  client.disconnect()
}
