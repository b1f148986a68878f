import { language } from '../texts/language.ts'

const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })

/** A part of a whole in percent; only nothing is 0 % and only all of it 100 %. */
export const formatShare = (part: number, whole: number): string => {
  const hundredths = whole === 0 ? 0 : Math.round((part / whole) * 100)
  const least = part === 0 ? 0 : 1
  const most = part === whole ? 100 : 99
  return percent.format(Math.min(most, Math.max(least, hundredths)) / 100)
}
