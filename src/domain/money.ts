/** Money is counted in whole micro-dollars: a millionth of a US dollar. */
export const formatUsd = (micros: bigint): string => {
  const [whole, fraction] = (Number(micros) / 1e6).toFixed(4).split('.')
  return `$${whole}.${fraction.replace(/0{1,2}$/, '')}`
}

export const microsToUsd = (micros: bigint): number => Number(micros) / 1e6

/** Rounded to the nearest micro-dollar. */
export const microsFromUsd = (usd: number): bigint => BigInt(Math.round(usd * 1e6))
