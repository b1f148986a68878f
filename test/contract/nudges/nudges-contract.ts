import { afterAll, beforeAll, describe } from 'vitest'
import { failingCases } from './failing-cases.ts'
import type { CurrentHarness, NudgesHarness } from './harness.ts'
import { repeatingCases } from './repeating-cases.ts'
import { sendingCases } from './sending-cases.ts'
import { stoppingCases } from './stopping-cases.ts'

/** The promises of the port `Nudges` and of the queues behind it, kept by every implementation. */
export function nudgesContract(name: string, makeHarness: () => Promise<NudgesHarness>) {
  describe(`nudges on ${name}`, () => {
    let harness: NudgesHarness | undefined
    const current: CurrentHarness = () => {
      if (harness === undefined) throw new Error('the harness is not ready')
      return harness
    }
    beforeAll(async () => {
      harness = await makeHarness()
    })
    afterAll(() => harness?.close())
    describe('sending', () => sendingCases(current))
    describe('repeating', () => repeatingCases(current))
    describe('failing', () => failingCases(current))
    describe('stopping', () => stoppingCases(current))
  })
}
