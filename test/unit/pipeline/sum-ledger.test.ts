import { describe, expect, it } from 'vitest'
import { sumLedger } from '../../../src/pipeline/sum-ledger.ts'
import type { LedgerSum } from '../../../src/ports/ledger-store.ts'

const sum = (differs: Partial<LedgerSum> = {}): LedgerSum => ({
  day: '2026-11-26',
  provider: 'wavespeed',
  state: 'settled',
  attempts: 3,
  countedMicros: 100n,
  accepted: 0,
  ...differs,
})

describe('the ledger’s sums', () => {
  it('are added up by day and provider, by provider, by state, and all together', () => {
    const summary = sumLedger([
      sum({ day: '2026-11-25', accepted: 2, countedMicros: 75_001n }),
      sum({ accepted: 1, countedMicros: 25_000n }),
      sum({ state: 'submitted', attempts: 1, countedMicros: 7n }),
      sum({ state: 'reserved', attempts: 1, countedMicros: 5n }),
      sum({ state: 'uncertain', attempts: 2, countedMicros: 11n }),
      sum({ provider: 'local', state: 'settled', attempts: 1, countedMicros: 0n }),
    ])
    expect(summary.all).toEqual({
      attempts: 11,
      settledMicros: 100_001n,
      reservedMicros: 12n,
      uncertainMicros: 11n,
      accepted: 3,
      // The nearest micro-dollar.
      perAcceptedMicros: 33_334n,
    })
    expect(summary.providers).toMatchObject([
      { provider: 'wavespeed', attempts: 10, settledMicros: 100_001n },
      { provider: 'local', attempts: 1, perAcceptedMicros: undefined },
    ])
    expect(summary.days).toMatchObject([
      { day: '2026-11-25', provider: 'wavespeed', perAcceptedMicros: 37_501n },
      { day: '2026-11-26', provider: 'wavespeed', perAcceptedMicros: 25_000n },
      { day: '2026-11-26', provider: 'local' },
    ])
    expect(summary.states).toEqual([
      { state: 'settled', attempts: 7, micros: 100_001n },
      { state: 'submitted', attempts: 1, micros: 7n },
      { state: 'reserved', attempts: 1, micros: 5n },
      { state: 'uncertain', attempts: 2, micros: 11n },
    ])
  })

  it('of nothing are nothing', () => {
    expect(sumLedger([])).toMatchObject({ all: { attempts: 0, perAcceptedMicros: undefined }, days: [] })
  })
})
