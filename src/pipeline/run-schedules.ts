import { ColorwayError } from '../domain/errors.ts'
import type { Calendar } from '../ports/calendar.ts'
import type { House } from '../ports/house.ts'
import type { Handler, Nudges } from '../ports/nudges.ts'

interface RunSchedulesDeps {
  readonly house: Pick<House, 'claimSchedules'>
  readonly calendar: Calendar
  readonly nudges: Nudges
  /** A test's clock. */
  readonly now?: () => Date
}

/**
 * Begins the refreshes that are due: each once, however many processes look. What was due several times while nothing
 * ran is made up for by one run, as one reading of the catalogue finds all that happened meanwhile; then the schedule
 * goes on from now. A schedule whose time zone is known no more stays due, and keeps nobody else waiting.
 */
export const runSchedules = ({
  house,
  calendar,
  nudges,
  now = () => new Date(),
}: RunSchedulesDeps): Handler<'run-schedules'> => ({
  step: 'run-schedules',
  concurrency: 1,
  handle: async () => {
    const at = now()
    const claimed = await house.claimSchedules(at, ({ cadence, timeZone }) =>
      nextOrNever(() => calendar.nextRun(cadence, timeZone, at)),
    )
    await nudges.nudgeAll('refresh-catalog', claimed)
  },
})

const nextOrNever = (next: () => Date): Date | undefined => {
  try {
    return next()
  } catch (error) {
    if (error instanceof ColorwayError && error.code === 'invalid_input') return undefined
    throw error
  }
}
