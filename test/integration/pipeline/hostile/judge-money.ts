import type { runHostile } from './run-hostile.ts'

type Hostile = Awaited<ReturnType<typeof runHostile>>

/** What was spent by our own count and by the providers', and whether they agree. */
export const judgeMoney = ({ attempts, billedMicros, billsBy, spentMicros }: Hostile) => {
  const sum = (states: readonly string[], provider?: string) =>
    attempts
      .filter(
        ({ state, ...attempt }) =>
          states.includes(state) && (provider ?? attempt.provider) === attempt.provider,
      )
      .reduce((total, attempt) => total + (attempt.settledMicros ?? attempt.reservedMicros), 0n)
  const settledMicros = sum(['settled'])
  const uncertainMicros = sum(['uncertain'])
  const outOfBounds = [...billsBy].filter(([provider, billed]) => {
    const settled = sum(['settled'], provider)
    return settled > billed || billed > settled + sum(['uncertain'], provider)
  })
  return {
    settledMicros,
    uncertainMicros,
    billedMicros,
    isWithin: settledMicros <= billedMicros && billedMicros <= settledMicros + uncertainMicros,
    /** Providers whose bill is not between what was settled and that with what is uncertain. */
    outOfBounds: outOfBounds.map(([provider]) => provider),
    countsAgree: spentMicros === settledMicros + uncertainMicros,
  }
}
