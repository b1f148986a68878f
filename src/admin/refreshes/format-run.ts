import { language } from '../texts/language.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat(language, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(timeZone, format)
  return format
}

/** When a schedule runs, by the clocks of its own time zone: "Mon, Nov 30, 02:30". The moment is in ISO 8601. */
export const formatRun = (iso: string, timeZone: string): string => formatOf(timeZone).format(new Date(iso))
