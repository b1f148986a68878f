import type { EditsQuote } from './quote-edits.ts'

/** What several quotes come to; they run beside each other, so that the longest says how long all take. */
export const sumQuotes = (quotes: readonly EditsQuote[]): EditsQuote => ({
  calls: quotes.reduce((sum, { calls }) => sum + calls, 0),
  leastMicros: quotes.reduce((sum, { leastMicros }) => sum + leastMicros, 0n),
  mostMicros: quotes.reduce((sum, { mostMicros }) => sum + mostMicros, 0n),
  seconds: Math.max(0, ...quotes.map(({ seconds }) => seconds)),
})
