import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countSkipped, describeSkipped } from '../../../src/cli/count-skipped.ts'
import { describeCap } from '../../../src/cli/describe-cap.ts'
import { describeQuote } from '../../../src/cli/describe-quote.ts'
import { describeSeconds } from '../../../src/cli/describe-seconds.ts'
import { describeStarts } from '../../../src/cli/describe-starts.ts'
import { drawTable } from '../../../src/cli/draw-table.ts'
import { dayAfter, readDay } from '../../../src/cli/read-day.ts'
import { noWishes } from '../../../src/domain/batch-wishes.ts'
import { writeUsd } from '../../../src/domain/write-usd.ts'
import type { BatchProgress } from '../../../src/ports/batch-store.ts'

it.each([
  [0, '0 s'],
  [40.2, '41 s'],
  [89, '89 s'],
  [90, '2 min'],
  [3_570, '1 h'],
  [7_500, '2 h 5 min'],
  [86_400, '1 d'],
  [273_600, '3 d 4 h'],
])('%d seconds are %s', (seconds, text) => {
  expect(describeSeconds(seconds)).toBe(text)
})

it('money has six decimals and loses none', () => {
  expect([0n, 1n, 75_000n, 1_234_567_890n].map(writeUsd)).toEqual([
    '0.000000',
    '0.000001',
    '0.075000',
    '1234.567890',
  ])
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 15n), (micros) => {
      expect(BigInt(writeUsd(micros).replace('.', ''))).toBe(micros)
    }),
  )
})

it('limits of starts are told in the words of their span', () => {
  expect(describeStarts(undefined)).toBe('any')
  expect(describeStarts({ count: 500, windowMs: 60_000 })).toBe('500 a minute')
  expect(describeStarts({ count: 2, windowMs: 1_000 })).toBe('2 a second')
  expect(describeStarts({ count: 1, windowMs: 30_000 })).toBe('1 in 30 s')
})

it('a table has its columns below each other, and nothing at the end of lines', () => {
  const table = drawTable(
    ['name', 'n', 'state'],
    [
      ['a', '10', 'well'],
      ['longer', '1', ''],
    ],
  )
  expect(table).toBe('NAME    N   STATE\na       10  well\nlonger  1')
})

it('a day begins at midnight UTC, and the next one follows', () => {
  expect(readDay('2026-12-31').toISOString()).toBe('2026-12-31T00:00:00.000Z')
  expect(dayAfter(readDay('2026-12-31')).toISOString()).toBe('2027-01-01T00:00:00.000Z')
})

const batch: BatchProgress = {
  id: 'b',
  origin: 'cli',
  scope: { kind: 'all' },
  requestedBy: 'a test',
  runWhenQuoted: false,
  runUpToMicros: undefined,
  requestId: undefined,
  quality: 'final',
  state: 'quoted',
  reason: undefined,
  quotedEdits: 12,
  quotedCostMicros: 900_000n,
  quotedAngleEdits: 0,
  quotedAngleCostMicros: 0n,
  provider: undefined,
  wishes: noWishes,
  quotedLeastMicros: 360_000n,
  quotedSeconds: 240,
  resumeAt: undefined,
  createdAt: new Date(0),
  edits: {},
  spentMicros: 0n,
}

describe('a quote', () => {
  it.each<[string, Partial<BatchProgress>]>([
    ['12 pictures to make, for $0.36 to $0.90, in about 4 min at today’s limits.', {}],
    [
      '1 picture to make, for $0.90, in about 4 min at today’s limits.',
      { quotedEdits: 1, quotedLeastMicros: 900_000n },
    ],
    [
      '12 pictures to make (4 of further angles, up to $0.30), for $0.36 to $0.90, in about 4 min at today’s limits.',
      { quotedAngleEdits: 4, quotedAngleCostMicros: 300_000n },
    ],
    ['No pictures to make.', { quotedEdits: 0, quotedCostMicros: 0n, quotedLeastMicros: 0n }],
  ])('says “%s”', (text, differs) => {
    expect(describeQuote({ ...batch, ...differs })).toBe(text)
  })

  it('tells what is left under a cap, and what happens at it', () => {
    const cap = {
      cap: 'day',
      capMicros: 100_000_000n,
      spentMicros: 99_000_000n,
      leftMicros: 1_000_000n,
      whatThen: 'It goes on tomorrow.',
    } as const
    expect(describeCap({ ...cap, meets: 'no' })).toBe('Today (UTC) $1.00 of $100.00 are left.')
    expect(describeCap({ ...cap, meets: 'perhaps' })).toMatch(/left\. The batch may stop there\. It goes on/)
    expect(describeCap({ ...cap, meets: 'surely' })).toMatch(/left\. The batch will stop there\. It goes on/)
  })

  it('tells what is left out by its reasons, the most frequent first, with some examples', () => {
    const edit = (label: string, reason: string | undefined, state: 'skipped' | 'planned' = 'skipped') => ({
      state,
      reason,
      productTitle: 'Tee',
      colorwayLabel: label,
    })
    const skipped = countSkipped([
      edit('Cognac', 'two meanings'),
      ...['A', 'B', 'C', 'D', 'E'].map((label) => edit(label, 'a pattern')),
      edit('Navy', undefined, 'planned'),
    ])
    expect(skipped).toEqual([
      { reason: 'a pattern', count: 5, examples: ['Tee · A', 'Tee · B', 'Tee · C'] },
      { reason: 'two meanings', count: 1, examples: ['Tee · Cognac'] },
    ])
    expect(skipped.map(describeSkipped)).toEqual([
      '  5 × a pattern (Tee · A, Tee · B, Tee · C and 2 more)',
      '  1 × two meanings (Tee · Cognac)',
    ])
  })
})
