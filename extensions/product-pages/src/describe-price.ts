import type { WireQuote } from '../../../src/http/wire/wire-quote.ts'
import type { Surroundings } from './surroundings.ts'

/** The price range of what is quoted, and the time that it takes. */
export const describePrice = (
  { say, formatMoney }: Surroundings,
  {
    costMicros: most,
    leastMicros: least,
    seconds,
  }: Pick<WireQuote, 'costMicros' | 'leastMicros' | 'seconds'>,
): string => {
  if (most === 0) return say('quote.free')
  const cost =
    least === most
      ? formatMoney(most)
      : say('quote.range', { least: formatMoney(least), most: formatMoney(most) })
  return say('quote.cost', { cost, time: describeTime(say, seconds) })
}

const describeTime = (say: Surroundings['say'], seconds: number): string => {
  const minutes = Math.max(1, Math.ceil(seconds / 60))
  return minutes < 120
    ? say('quote.minutes', { count: minutes })
    : say('quote.hours', { count: Math.ceil(minutes / 60) })
}
