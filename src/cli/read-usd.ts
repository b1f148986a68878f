import { invalidInput } from '../domain/errors.ts'
import { microsFromUsd } from '../domain/money.ts'

const mostUsd = 1_000_000

/** Dollars that the user typed, in micro-dollars: "5", "5.00", "$0.5". @throws ColorwayError `invalid_input` */
export const readUsd = (text: string): bigint => {
  const usd = /^\$?\d+(\.\d+)?$/.test(text) ? Number(text.replace('$', '')) : Number.NaN
  if (!(usd <= mostUsd)) throw invalidInput(`“${text}” is no sum in US dollars.`, 'Write it like 5.00.')
  return microsFromUsd(usd)
}
