import { describe, expect, it } from 'vitest'
import { usualSettings } from '../../../src/domain/shop-settings.ts'
import { foreseeCaps } from '../../../src/pipeline/foresee-caps.ts'

describe('the caps that a batch would meet', () => {
  const now = new Date('2026-11-26T12:00:00Z')
  const foresee = (
    costs: { readonly leastMicros: bigint; readonly mostMicros: bigint },
    spent: Readonly<Record<string, bigint>> = {},
    houseCapMicros?: bigint,
  ) =>
    foreseeCaps(
      {
        settings: {
          get: async () => ({ ...usualSettings, batchCapUsd: 1, dayCapUsd: 2, monthCapUsd: 3 }),
          set: () => Promise.reject(new Error('Nothing is to be set.')),
        },
        ledger: {
          read: () => Promise.reject(new Error('Nothing is to be read.')),
          sum: async () => [],
          spentIn: async (periods) => new Map(periods.map((period) => [period, spent[period] ?? 0n])),
        },
      },
      { ...costs, houseCapMicros, now },
    )

  it('are met surely by the least that it costs, and perhaps by the most', async () => {
    const spent = { 'day 2026-11-26': 1_500_000n, 'month 2026-11': 2_000_000n }
    const caps = await foresee({ leastMicros: 600_000n, mostMicros: 1_000_000n }, spent)
    expect(caps).toMatchObject([
      { cap: 'batch', meets: 'no', leftMicros: 1_000_000n },
      { cap: 'day', meets: 'surely', leftMicros: 500_000n, whatThen: expect.stringContaining('tomorrow') },
      { cap: 'month', meets: 'no', leftMicros: 1_000_000n },
    ])
    const dearer = await foresee({ leastMicros: 600_000n, mostMicros: 1_000_001n }, spent)
    expect(dearer.map(({ meets }) => meets)).toEqual(['perhaps', 'surely', 'perhaps'])
  })

  it('leave nothing where more was spent', async () => {
    const caps = await foresee({ leastMicros: 0n, mostMicros: 1n }, { 'day 2026-11-26': 9_000_000n })
    expect(caps[1]).toMatchObject({ leftMicros: 0n, meets: 'perhaps' })
  })

  it('are the house’s too, where it has one', async () => {
    const spent = { 'house 2026-11': 90n }
    const caps = await foresee({ leastMicros: 20n, mostMicros: 20n }, spent, 100n)
    expect(caps[3]).toMatchObject({ cap: 'house', leftMicros: 10n, meets: 'surely' })
  })
})
