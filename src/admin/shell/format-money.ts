const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' })
const smallSums = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 4,
})

/** Micro-dollars as dollars; sums under ten cents keep four digits, so that a single call does not read as nothing. */
export const formatMoney = (micros: number): string =>
  (micros > 0 && micros < 100_000 ? smallSums : dollars).format(micros / 1e6)
