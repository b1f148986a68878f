export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** How often something runs, by the clock on the shop's wall. `at` is "02:30". */
export type Cadence =
  | { readonly kind: 'daily'; readonly at: string }
  | { readonly kind: 'weekly'; readonly day: Weekday; readonly at: string }
  /** The day from 1 to 31; in months that are shorter, their last. */
  | { readonly kind: 'monthly'; readonly day: number; readonly at: string }
  /** The five fields of cron: minute, hour, day of the month, month, day of the week. */
  | { readonly kind: 'cron'; readonly expression: string }

const weekdayNames: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

/** "every Monday at 02:30" */
export const describeCadence = (cadence: Cadence): string => {
  switch (cadence.kind) {
    case 'daily':
      return `every day at ${cadence.at}`
    case 'weekly':
      return `every ${weekdayNames[cadence.day]} at ${cadence.at}`
    case 'monthly':
      return `on day ${cadence.day} of every month at ${cadence.at}`
    case 'cron':
      return `by cron ${cadence.expression}`
  }
}
