import { language } from '../texts/language.ts'

const units = ['byte', 'kilobyte', 'megabyte'] as const

/** The size of a file as people say it: "12.4 MB". */
export const formatBytes = (bytes: number): string => {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power === 2 && bytes < 100_000_000 ? 1 : 0,
  })
  return format.format(bytes / 1_000 ** power)
}
