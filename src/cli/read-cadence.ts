import { type Cadence, type Weekday, weekdays } from '../domain/cadence.ts'
import { invalidInput } from '../domain/errors.ts'

/** As it is typed: times as "02:30". */
export interface CadenceOptions {
  readonly daily?: string
  readonly weekly?: readonly string[]
  readonly monthly?: readonly string[]
  readonly cron?: string
}

/** The one cadence that the user named. @throws ColorwayError `invalid_input` where there is not just one, or it is none */
export const readCadence = ({ daily, weekly, monthly, cron }: CadenceOptions): Cadence => {
  const named: Cadence[] = [
    ...(daily === undefined ? [] : [{ kind: 'daily', at: daily } as const]),
    ...(weekly === undefined ? [] : [readWeekly(weekly)]),
    ...(monthly === undefined ? [] : [readMonthly(monthly)]),
    ...(cron === undefined ? [] : [{ kind: 'cron', expression: cron } as const]),
  ]
  const [cadence, other] = named
  if (!cadence || other)
    throw invalidInput(
      'Say once how often it is to run.',
      'Name one of --daily, --weekly, --monthly and --cron.',
    )
  return cadence
}

const readWeekly = ([day = '', at = '', ...rest]: readonly string[]): Cadence => {
  const weekday = day.toLowerCase().slice(0, 3)
  if (!isWeekday(weekday) || at === '' || rest.length > 0)
    throw invalidInput('--weekly takes a day and a time.', 'Write it like --weekly mon 02:30.')
  return { kind: 'weekly', day: weekday, at }
}

const isWeekday = (text: string): text is Weekday => weekdays.some((day) => day === text)

const readMonthly = ([day = '', at = '', ...rest]: readonly string[]): Cadence => {
  if (!/^\d{1,2}$/.test(day) || at === '' || rest.length > 0)
    throw invalidInput('--monthly takes a day from 1 to 31 and a time.', 'Write it like --monthly 1 02:30.')
  return { kind: 'monthly', day: Number(day), at }
}
