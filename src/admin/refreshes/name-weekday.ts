import { language } from '../texts/language.ts'

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

const names = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
/** A Monday. */
const firstMs = Date.UTC(2024, 0, 1)
const dayMs = 86_400_000

/** "Monday"; "lundi" in French. */
export const nameWeekday = (day: Weekday): string =>
  names.format(new Date(firstMs + weekdays.indexOf(day) * dayMs))
