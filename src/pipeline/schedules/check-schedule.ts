import type { Cadence } from '../../domain/cadence.ts'
import { invalidInput } from '../../domain/errors.ts'
import type { Calendar } from '../../ports/calendar.ts'
import type { ScheduleChanges } from '../../ports/schedule-store.ts'

const longestName = 80
/** Each run has Shopify write the whole catalogue down. */
const leastGapMs = 3_600_000
/** So many runs tell how close they come to one another. */
const runsToLookAt = 50

/**
 * Whether a schedule can be as it is wished, as far as that is known without the shop.
 * @throws ColorwayError `invalid_input` with what is wrong, and what to do
 */
export const checkSchedule = (
  calendar: Calendar,
  { name, cadence, timeZone, scope, capMicros }: ScheduleChanges,
): void => {
  if (name !== undefined && (name.trim() === '' || name.length > longestName))
    throw invalidInput(`A schedule needs a name of up to ${longestName} characters.`)
  if (capMicros !== undefined && capMicros < 0n)
    throw invalidInput(
      'A cap cannot be less than nothing: with 0, every run that costs something waits for you.',
    )
  if (scope?.kind === 'products' && scope.productIds.length === 0)
    throw invalidInput('A schedule of products needs at least one of them.')
  if (timeZone !== undefined) calendar.nextRun({ kind: 'daily', at: '12:00' }, timeZone, new Date())
  if (cadence) checkGaps(calendar, cadence)
}

const checkGaps = (calendar: Calendar, cadence: Cadence): void => {
  let last = new Date()
  for (let run = 0; run < runsToLookAt; run++) {
    const next = calendar.nextRun(cadence, 'UTC', last)
    if (run > 0 && next.getTime() - last.getTime() < leastGapMs)
      throw invalidInput(
        'A schedule runs once an hour at most.',
        'Name one minute in the first field: “0 * * * *” is every full hour.',
      )
    last = next
  }
}
