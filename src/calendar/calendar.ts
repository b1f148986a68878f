import { Cron } from 'croner'
import { invalidInput } from '../domain/errors.ts'
import type { Calendar } from '../ports/calendar.ts'
import { toCronPatterns } from './cron-patterns.ts'
import { wallClockOf } from './wall-clock.ts'

/**
 * Patterns are croner's, and clock changes ours. Asked in a zone of its own, croner 11 treats patterns in two ways: one
 * with a single time runs once a day, but one with a list or a step ("0,30 2 * * *") loses what falls into a gap, and
 * runs twice what the clocks show twice. So it is asked about a wall without changes, and each time that it answers is
 * looked up in the zone.
 */
export const calendar: Calendar = {
  nextRun: (cadence, timeZone, after) => {
    const clock = wallClockOf(timeZone)
    const crons = toCronPatterns(cadence).map(openCron)
    let wallMs = clock.wallMsAt(after)
    for (;;) {
      wallMs = nextWallMs(crons, wallMs)
      const moment = clock.momentOf(wallMs)
      // Where the clocks were set back, their next times have been once already; times of one gap come together.
      if (moment > after) return moment
    }
  },
}

const openCron = (pattern: string): Cron => {
  const fields = pattern.trim().split(/\s+/)
  try {
    if (fields.length !== 5) throw new RangeError('it has to have five fields')
    return new Cron(fields.join(' '), { timezone: 'UTC', mode: '5-part', paused: true })
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/^CronPattern: /, '') : String(error)
    throw invalidInput(
      `“${pattern}” is no cron expression: ${why}.`,
      'Write minute, hour, day of the month, month and day of the week: “0 3 * * 1” is Monday at 3:00.',
    )
  }
}

const nextWallMs = (crons: readonly Cron[], wallMs: number): number => {
  const next = crons.flatMap((cron) => cron.nextRun(new Date(wallMs))?.getTime() ?? [])
  if (next.length > 0) return Math.min(...next)
  throw invalidInput(`“${crons[0].getPattern()}” never comes.`, 'Choose a day that its months have.')
}
