import { language } from '../texts/language.ts'

const locale = language === 'fr' ? 'fr' : 'en-US'
const currency = { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' } as const
const dollars = new Intl.NumberFormat(locale, currency)
const smallSums = new Intl.NumberFormat(locale, { ...currency, maximumFractionDigits: 4 })

/** Micro-dollars as dollars; sums under ten cents keep four digits, so that a single call does not read as nothing. */
export const formatMoney = (micros: number): string =>
  (micros > 0 && micros < 100_000 ? smallSums : dollars).format(micros / 1e6)
