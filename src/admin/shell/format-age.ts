import { language } from '../texts/language.ts'

const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })

const units = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const

/** How long ago a moment (ISO 8601) was: "3 hours ago"; less than a minute is "this minute". */
export const formatAge = (iso: string, nowMs = Date.now()): string => {
  const agoMs = Math.max(0, nowMs - Date.parse(iso))
  const { unit, ms } = units.find((one) => agoMs >= one.ms) ?? units[2]
  return relative.format(-Math.floor(agoMs / ms), unit)
}
