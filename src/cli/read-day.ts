import { invalidInput } from '../domain/errors.ts'

const dayMs = 24 * 3_600_000

/** The first moment (UTC) of a day that the user typed. @throws ColorwayError `invalid_input` */
export const readDay = (text: string): Date => {
  const date = new Date(`${text}T00:00:00Z`)
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(text) ||
    Number.isNaN(date.getTime()) ||
    !date.toISOString().startsWith(text)
  )
    throw invalidInput(`“${text}” is not a day.`, 'Write it like 2026-11-26.')
  return date
}

export const dayAfter = (day: Date): Date => new Date(day.getTime() + dayMs)
