import type { Calendar } from '../../ports/calendar.ts'
import type { Catalogs } from '../../ports/catalog.ts'
import type { NewSchedule, ScheduleChanges } from '../../ports/schedule-store.ts'
import type { Stores } from '../../ports/stores.ts'
import { checkSchedule } from './check-schedule.ts'
import { type ListedSchedule, withNextRuns } from './list-schedules.ts'

interface SetDeps {
  readonly stores: Stores
  readonly calendar: Calendar
}

interface WishedSchedule extends Omit<NewSchedule, 'nextRunAt' | 'timeZone'> {
  readonly shopId: string
  /** Left out: that of the shop. */
  readonly timeZone?: string | undefined
}

/**
 * Keeps a new schedule; it runs for the first time when it is due next.
 * @throws ColorwayError `invalid_input` where it cannot be so, `conflict` where there is one of its name
 */
export const addSchedule = async (
  { stores, calendar, catalogs }: SetDeps & { readonly catalogs: Catalogs },
  { shopId, timeZone: named, ...wished }: WishedSchedule,
): Promise<ListedSchedule> => {
  checkSchedule(calendar, { ...wished, ...(named !== undefined && { timeZone: named }) })
  const timeZone = named ?? (await catalogs.forShop(shopId).readTimeZone())
  const nextRunAt = calendar.nextRun(wished.cadence, timeZone, new Date())
  const added = await stores.forShop(shopId).schedules.add({ ...wished, timeZone, nextRunAt })
  return withNextRuns(calendar, added)
}

interface ChangeOrder {
  readonly shopId: string
  readonly id: string
  readonly changes: Omit<ScheduleChanges, 'nextRunAt'>
  readonly actor: string
}

/**
 * Changes what is named and leaves the rest; pauses it, or has it go on. What was due while it was paused, or by a cadence
 * that it has no more, is not made up for.
 * @throws ColorwayError `not_found`, `invalid_input` where it cannot be so, `conflict` where there is one of its name
 */
export const changeSchedule = async (
  { stores, calendar }: SetDeps,
  { shopId, id, changes, actor }: ChangeOrder,
): Promise<ListedSchedule> => {
  const { schedules } = stores.forShop(shopId)
  checkSchedule(calendar, changes)
  const { cadence, timeZone } = { ...(await schedules.get(id)), ...changes }
  const isOtherTime =
    changes.cadence !== undefined || changes.timeZone !== undefined || changes.paused === false
  const moved = isOtherTime && { nextRunAt: calendar.nextRun(cadence, timeZone, new Date()) }
  return withNextRuns(calendar, await schedules.change(id, { ...changes, ...moved }, actor))
}
