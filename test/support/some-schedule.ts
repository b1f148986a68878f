import { noFindings, type RefreshSummary } from '../../src/domain/refresh/findings.ts'
import type { NewBatch } from '../../src/ports/batch-store.ts'
import type { NewSchedule } from '../../src/ports/schedule-store.ts'

/** Every night at half past two in Berlin, over the whole catalogue; due in 2026. */
export const someSchedule = (wanted: Partial<NewSchedule> = {}): NewSchedule => ({
  name: 'Every night',
  cadence: { kind: 'daily', at: '02:30' },
  timeZone: 'Europe/Berlin',
  scope: { kind: 'all' },
  capMicros: 5_000_000n,
  requestedBy: 'staff 7',
  nextRunAt: new Date('2026-01-02T01:30:00Z'),
  ...wanted,
})

export const someOrder: NewBatch = {
  origin: 'schedule',
  scope: { kind: 'all' },
  requestedBy: 'schedule: Every night',
  runWhenQuoted: false,
}

export const someSummary = (wanted: Partial<RefreshSummary> = {}): RefreshSummary => ({
  ...noFindings,
  edits: 0,
  mostMicros: 0,
  waits: false,
  text: 'Nothing to do.',
  ...wanted,
})
