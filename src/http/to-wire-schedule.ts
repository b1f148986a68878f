import type { ListedSchedule } from '../pipeline/schedules/list-schedules.ts'
import type { Refresh } from '../ports/refresh-store.ts'
import type { WireRefresh, WireSchedule } from './wire/wire-schedules.ts'

export const toWireSchedule = (schedule: ListedSchedule): WireSchedule => ({
  id: schedule.id,
  name: schedule.name,
  cadence: schedule.cadence,
  timeZone: schedule.timeZone,
  scope: schedule.scope,
  capMicros: Number(schedule.capMicros),
  paused: schedule.paused,
  requestedBy: schedule.requestedBy,
  lastRunAt: schedule.lastRunAt?.toISOString() ?? null,
  nextRuns: schedule.nextRuns.map((run) => run.toISOString()),
})

export const toWireRefresh = (refresh: Refresh): WireRefresh => ({
  id: refresh.id,
  state: refresh.state,
  reason: refresh.reason ?? null,
  cause: refresh.cause,
  scheduleId: refresh.scheduleId ?? null,
  name: refresh.name,
  requestedBy: refresh.requestedBy,
  dueAt: refresh.dueAt.toISOString(),
  batchId: refresh.batchId ?? null,
  summary: refresh.state === 'done' ? (refresh.summary ?? null) : null,
})
