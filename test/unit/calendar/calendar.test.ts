import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendar } from '../../../src/calendar/calendar.ts'
import { type Cadence, weekdays } from '../../../src/domain/cadence.ts'
import { readClocks } from './read-clocks.ts'

const year = 2026
const newYork = 'America/New_York'
const lordHowe = 'Australia/Lord_Howe'

/** The runs of a year, each asked for by the one before it. */
const runsOfYear = (cadence: Cadence, timeZone: string, momentOf: (local: string) => string): string[] => {
  const end = momentOf(`${year}-12-31 23:59`)
  const runs: string[] = []
  let after = new Date(Date.parse(momentOf(`${year}-01-01 00:00`)) - 1)
  for (;;) {
    after = calendar.nextRun(cadence, timeZone, after)
    if (after.toISOString() > end) return runs
    runs.push(after.toISOString())
  }
}

const daysOfYear = Array.from({ length: 365 }, (_, day) =>
  new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10),
)
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
/** Half of them in the hours at which clocks change. */
const riskyTimes = fc.oneof(
  times,
  times.map((time) => time.replace(/^\d\d/, (hour) => `0${1 + (Number(hour) % 3)}`)),
)

describe.each([newYork, lordHowe, 'Europe/Berlin', 'UTC'])('the calendar of %s', (timeZone) => {
  const { momentOf } = readClocks(timeZone, year)

  it('runs daily once on each day of the year', () => {
    fc.assert(
      fc.property(riskyTimes, (at) => {
        const runs = runsOfYear({ kind: 'daily', at }, timeZone, momentOf)
        expect(runs).toEqual(daysOfYear.map((day) => momentOf(`${day} ${at}`)))
      }),
      { numRuns: 8 },
    )
  })

  it('runs weekly once in each week', () => {
    fc.assert(
      fc.property(riskyTimes, fc.constantFrom(...weekdays), (at, day) => {
        const runs = runsOfYear({ kind: 'weekly', day, at }, timeZone, momentOf)
        const isDay = (date: string) => (new Date(date).getUTCDay() + 6) % 7 === weekdays.indexOf(day)
        expect(runs).toEqual(daysOfYear.filter(isDay).map((date) => momentOf(`${date} ${at}`)))
      }),
      { numRuns: 12 },
    )
  })

  it('runs monthly once in each month, on its last day where it is shorter', () => {
    fc.assert(
      fc.property(riskyTimes, fc.integer({ min: 1, max: 31 }), (at, day) => {
        const runs = runsOfYear({ kind: 'monthly', day, at }, timeZone, momentOf)
        const dates = Array.from({ length: 12 }, (_, month) => {
          const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
          return new Date(Date.UTC(year, month, Math.min(day, last))).toISOString().slice(0, 10)
        })
        expect(runs).toEqual(dates.map((date) => momentOf(`${date} ${at}`)))
      }),
      { numRuns: 25 },
    )
  })

  it('runs each time of a cron list once, those of one gap together', () => {
    fc.assert(
      fc.property(fc.uniqueArray(riskyTimes, { minLength: 1, maxLength: 3 }), (wanted) => {
        const hours = [...new Set(wanted.map((time) => time.slice(0, 2)))].toSorted()
        const minutes = [...new Set(wanted.map((time) => time.slice(3)))].toSorted()
        const expression = `${minutes.join(',')} ${hours.join(',')} * * *`
        const all = hours.flatMap((hour) => minutes.map((minute) => `${hour}:${minute}`))
        const runs = runsOfYear({ kind: 'cron', expression }, timeZone, momentOf)
        const moments = daysOfYear.flatMap((day) => all.map((time) => momentOf(`${day} ${time}`)))
        expect(runs).toEqual([...new Set(moments)])
      }),
      { numRuns: 4 },
    )
  })

  it('answers the same from any moment between two runs', () => {
    const cadence: Cadence = { kind: 'daily', at: '02:10' }
    const moments = fc.integer({
      min: Date.parse(`${year}-01-03`),
      max: Date.parse(`${year}-12-29`),
    })
    fc.assert(
      fc.property(moments, (ms) => {
        const next = calendar.nextRun(cadence, timeZone, new Date(ms)).getTime()
        expect(next).toBeGreaterThan(ms)
        expect(calendar.nextRun(cadence, timeZone, new Date(next - 1)).getTime()).toBe(next)
        expect(calendar.nextRun(cadence, timeZone, new Date(ms + (next - ms) / 2)).getTime()).toBe(next)
      }),
    )
  })
})

describe('clock changes', () => {
  const nextOf = (at: string, timeZone: string, after: string) =>
    calendar.nextRun({ kind: 'daily', at }, timeZone, new Date(after)).toISOString()

  it('runs right after the gap what the clocks leave out', () => {
    expect(nextOf('02:30', newYork, '2026-03-08T05:00Z')).toBe('2026-03-08T07:00:00.000Z')
    expect(nextOf('02:15', lordHowe, '2026-10-03T12:00Z')).toBe('2026-10-03T15:30:00.000Z')
    expect(nextOf('00:00', 'America/Santiago', '2026-09-05T12:00Z')).toBe('2026-09-06T04:00:00.000Z')
  })

  it('runs once what they show twice, also asked in between', () => {
    expect(nextOf('01:30', newYork, '2026-11-01T05:00Z')).toBe('2026-11-01T05:30:00.000Z')
    expect(nextOf('01:30', newYork, '2026-11-01T05:30Z')).toBe('2026-11-02T06:30:00.000Z')
    expect(nextOf('01:30', newYork, '2026-11-01T06:10Z')).toBe('2026-11-02T06:30:00.000Z')
    expect(nextOf('01:45', lordHowe, '2026-04-04T14:00Z')).toBe('2026-04-04T14:45:00.000Z')
    expect(nextOf('01:45', lordHowe, '2026-04-04T14:50Z')).toBe('2026-04-05T15:15:00.000Z')
  })

  it('knows leap years', () => {
    const monthly = { kind: 'monthly', day: 30, at: '12:00' } as const
    const next = (after: string) => calendar.nextRun(monthly, 'UTC', new Date(after)).toISOString()
    expect(next('2028-02-01T00:00Z')).toBe('2028-02-29T12:00:00.000Z')
    expect(next('2027-02-01T00:00Z')).toBe('2027-02-28T12:00:00.000Z')
  })
})

describe('what cannot be read', () => {
  const now = new Date('2026-01-01T00:00Z')

  it.each([
    ['61 3 * * *', '“61 3 * * *” is no cron expression: Invalid value for minute: 61.'],
    ['0 3 * *', '“0 3 * *” is no cron expression: it has to have five fields.'],
    ['0 0 3 * * *', '“0 0 3 * * *” is no cron expression: it has to have five fields.'],
    ['@daily', '“@daily” is no cron expression: it has to have five fields.'],
    ['0 3 30 2 *', '“0 3 30 2 *” never comes.'],
  ])('is said of the expression %s', (expression, message) => {
    expect(() => calendar.nextRun({ kind: 'cron', expression }, 'UTC', now)).toThrow(message)
  })

  it.each(['Mars/Olympus', '', 'Berlin'])('is said of the time zone “%s”', (timeZone) => {
    expect(() => calendar.nextRun({ kind: 'daily', at: '02:30' }, timeZone, now)).toThrow(
      `There is no time zone “${timeZone}”.`,
    )
  })

  it.each(['24:00', '2:5', '02:60', 'noon'])('is said of the time %s', (at) => {
    expect(() => calendar.nextRun({ kind: 'daily', at }, 'UTC', now)).toThrow(`“${at}” is no time of day.`)
  })

  it('is said of a day that no month has', () => {
    expect(() => calendar.nextRun({ kind: 'monthly', day: 32, at: '02:30' }, 'UTC', now)).toThrow(
      'A month has no day 32.',
    )
  })
})
