const microDigits = 6

/** Nobody means more than a million dollars; what is longer is a slip. */
const plainDecimal = /^(\d{1,6}|1000000)(?:\.(\d*))?$/

/**
 * Dollars as they are written, "2.5" or "0.000001", in micro-dollars, digit by digit. What lies below a micro-dollar
 * is cut off, so that no cap is more than was said. Undefined where it is no such sum.
 */
export const parseUsd = (text: string): bigint | undefined => {
  const [, whole, fraction = ''] = plainDecimal.exec(text.trim()) ?? []
  if (whole === undefined) return undefined
  return BigInt(whole + fraction.slice(0, microDigits).padEnd(microDigits, '0'))
}
