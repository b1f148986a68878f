import { language } from '../texts/language.ts'

const oneDigit = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** A distance of colours with one digit. */
export const formatDelta = (deltaE00: number): string => oneDigit.format(deltaE00)
