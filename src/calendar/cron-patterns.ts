import { type Cadence, weekdays } from '../domain/cadence.ts'
import { invalidInput } from '../domain/errors.ts'

/** Shorter than some of the others. */
const longestForAll = 28
const february = 2

/**
 * A cadence as patterns of five fields: it runs when any of them does.
 * @throws ColorwayError `invalid_input` where a time of day or a day is none
 */
export const toCronPatterns = (cadence: Cadence): readonly string[] => {
  switch (cadence.kind) {
    case 'daily':
      return [`${timeFields(cadence.at)} * * *`]
    case 'weekly':
      return [`${timeFields(cadence.at)} * * ${weekdays.indexOf(cadence.day) + 1}`]
    case 'monthly':
      return monthlyPatterns(cadence.day, timeFields(cadence.at))
    case 'cron':
      return [cadence.expression]
  }
}

const monthlyPatterns = (day: number, time: string): readonly string[] => {
  if (!Number.isInteger(day) || day < 1 || day > 31)
    throw invalidInput(`A month has no day ${day}.`, 'Write a day from 1 to 31.')
  if (day <= longestForAll) return [`${time} ${day} * *`]
  if (day === 31) return [`${time} L * *`]
  return [`${time} ${day} 1,3-12 *`, `${time} L ${february} *`]
}

/** "02:30" as the fields of minute and hour. */
const timeFields = (at: string): string => {
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(at) ?? []
  if (minute === undefined)
    throw invalidInput(`“${at}” is no time of day.`, 'Write hours and minutes, such as 02:30 or 17:00.')
  return `${Number(minute)} ${Number(hour)}`
}
