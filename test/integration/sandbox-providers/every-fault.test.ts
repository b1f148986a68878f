import { expect, test } from 'vitest'
import { providerNames } from '../../../src/domain/provider-name.ts'
import { faults } from '../../sandbox/providers/fault.ts'
import { callOf } from './call-of.ts'
import { hostPicture } from './host-picture.ts'
import { openProviders } from './open-providers.ts'
import { speakTo } from './speak.ts'

/** Accepted, and free all the same. */
const unpaid = ['refuse', 'fail', 'hang']

test('every fault in turn at every provider: each does it in its own words, and bills what it made', async () => {
  const providers = await openProviders({ latencyMs: 1, clockScale: 1_000 })
  const picture = await hostPicture()
  for (const name of providerNames) {
    const provider = providers.of(name)
    const { path, body } = callOf(name, picture)
    for (const fault of faults) {
      provider.reset()
      provider.misbehave(fault)
      const signal = AbortSignal.timeout(fault === 'hang' ? 100 : 20_000)
      const said = await speakTo(provider, {}, signal)
        .post(path, body)
        .catch(() => undefined)
      await provider.settled()
      // The sandbox's own trouble would come as a plain text.
      expect(said?.headers.get('content-type') ?? '', `${name} ${fault}`).not.toMatch(/^text\/plain/)
      const isPaid = provider.starts().length === 1 && !unpaid.includes(fault)
      expect(provider.bill().length, `${name} ${fault}`).toBe(isPaid ? 1 : 0)
    }
  }
})
