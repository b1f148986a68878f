import type { Cadence } from '../../domain/cadence.ts'
import { checkField, invalidInput } from '../../domain/errors.ts'
import type { Calendar } from '../../ports/calendar.ts'
import type { RefreshScope, ScheduleChanges } from '../../ports/schedule-store.ts'

const longestName = 80
/** Each run has Shopify write the whole catalogue down. */
const leastGapMs = 3_600_000
/** So many runs tell how close they come to one another. */
const runsToLookAt = 50

/**
 * Whether a schedule can be as it is wished, as far as that is known without the shop.
 * @throws ColorwayError `invalid_input` with what is wrong, and what to do; `fields` names which part of it is meant
 */
export const checkSchedule = (
  calendar: Calendar,
  { name, cadence, timeZone, scope, capMicros }: ScheduleChanges,
): void => {
  if (name !== undefined) checkField('name', () => checkName(name))
  if (cadence) checkField('cadence', () => checkGaps(calendar, cadence))
  if (timeZone !== undefined)
    checkField('timeZone', () => calendar.nextRun({ kind: 'daily', at: '12:00' }, timeZone, new Date()))
  if (scope) checkField('scope', () => checkScope(scope))
  if (capMicros !== undefined) checkField('capMicros', () => checkCap(capMicros))
}

const checkName = (name: string): void => {
  if (name.trim() === '' || name.length > longestName)
    throw invalidInput(`A schedule needs a name of up to ${longestName} characters.`)
}

const checkScope = (scope: RefreshScope): void => {
  if (scope.kind === 'products' && scope.productIds.length === 0)
    throw invalidInput('A schedule of products needs at least one of them.')
}

const checkCap = (capMicros: bigint): void => {
  if (capMicros < 0n)
    throw invalidInput(
      'A cap cannot be less than nothing: with 0, every run that costs something waits for you.',
    )
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
