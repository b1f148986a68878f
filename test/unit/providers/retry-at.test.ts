import { expect, it } from 'vitest'
import { readRetryAt } from '../../../src/providers/read-retry-at.ts'

const now = new Date('2026-11-20T12:00:00Z')

it.each([
  ['30', 30_000],
  ['1.5', 1_500],
  ['Fri, 20 Nov 2026 12:02:00 GMT', 120_000],
  ['Fri, 20 Nov 2026 11:00:00 GMT', 0],
  ['999999999', 3_600_000],
  ['soon', 7_000],
  ['', 7_000],
  ['-5', 7_000],
])('“retry-after: %s” is %i ms from now', (hint, afterMs) => {
  const headers = new Headers({ 'retry-after': hint })
  expect(readRetryAt({ headers, now, pauseMs: 7_000 }).getTime() - now.getTime()).toBe(afterMs)
})
