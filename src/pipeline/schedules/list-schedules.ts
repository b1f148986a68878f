import type { Calendar } from '../../ports/calendar.ts'
import type { Schedule } from '../../ports/schedule-store.ts'
import type { Stores } from '../../ports/stores.ts'

interface ListDeps {
  readonly stores: Stores
  readonly calendar: Calendar
}

export interface ListedSchedule extends Schedule {
  /** The next three; none while it is paused. The first one may be past, where nothing has run it yet. */
  readonly nextRuns: readonly Date[]
}

/** All schedules of a shop, by name. */
export const listSchedules = async (
  { stores, calendar }: ListDeps,
  shopId: string,
): Promise<readonly ListedSchedule[]> =>
  (await stores.forShop(shopId).schedules.list()).map((schedule) => withNextRuns(calendar, schedule))

export const withNextRuns = (calendar: Calendar, schedule: Schedule): ListedSchedule => {
  const { cadence, timeZone, nextRunAt, paused } = schedule
  if (paused) return { ...schedule, nextRuns: [] }
  const second = calendar.nextRun(cadence, timeZone, nextRunAt)
  return { ...schedule, nextRuns: [nextRunAt, second, calendar.nextRun(cadence, timeZone, second)] }
}
