import type { WireActivity } from '../../http/wire/wire-activity.ts'
import { language } from '../texts/language.ts'

const days = new Intl.DateTimeFormat(language, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

interface DayOfLines {
  /** As a person says it, in the viewer's own time zone. */
  readonly day: string
  readonly lines: readonly WireActivity[]
}

/** Lines under the day that they are of, in their order. */
export const groupByDay = (lines: readonly WireActivity[]): DayOfLines[] =>
  [...Map.groupBy(lines, ({ at }) => days.format(new Date(at)))].map(([day, its]) => ({ day, lines: its }))
