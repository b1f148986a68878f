import { language } from '../texts/language.ts'

const sameYear = new Intl.DateTimeFormat(language, {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** An ISO 8601 moment as a person says it, in the viewer's own time zone. */
export const formatMoment = (iso: string): string => sameYear.format(new Date(iso))
