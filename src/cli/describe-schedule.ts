import { describeCadence } from '../domain/cadence.ts'
import { formatUsd } from '../domain/money.ts'
import type { ListedSchedule } from '../pipeline/schedules/list-schedules.ts'
import { describeScope } from './read-refresh-scope.ts'

/** A schedule in a few lines: what, when, how much, and the next runs by the clocks of its time zone. */
export const describeSchedule = (schedule: ListedSchedule): string => {
  const { name, cadence, timeZone, scope, capMicros, nextRuns, id } = schedule
  const next = nextRuns.map((run) => writeLocal(run, timeZone)).join(', ')
  return [
    `${name}: ${describeScope(scope)}, ${describeCadence(cadence)} (${timeZone}), up to ${formatUsd(capMicros)} a run`,
    `  ${nextRuns.length > 0 ? `Next: ${next}` : 'Paused.'}`,
    `  ${id}`,
  ].join('\n')
}

/** "Mon 2026-11-30 02:30" */
const writeLocal = (moment: Date, timeZone: string): string => {
  const day = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short' }).format(moment)
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return `${day} ${local.format(moment)}`
}
