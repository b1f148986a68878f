import { type EditNeeds, lanesFor } from './choose-lane.ts'
import type { Lane } from './lane.ts'
import { spacingMs } from './pace-starts.ts'
import { picturesPerCall } from './pictures-per-call.ts'

export interface EditsQuote {
  /** Edits that some editor can make: each is one call. */
  readonly calls: number
  /** Where every edit goes to the cheapest editor that can make it, and where every one goes to the dearest. */
  readonly leastMicros: bigint
  readonly mostMicros: bigint
  /** At the limits of the editors, if nobody else has work for them. */
  readonly seconds: number
}

/** Calls that a lane can take each second. */
const rateOf = ({ limits: { starts, atOnce }, usualMs }: Lane): number =>
  Math.min(starts ? 1_000 / spacingMs(starts) : Number.POSITIVE_INFINITY, (atOnce * 1_000) / usualMs)

/** What edits will cost and how long they take, before any of them runs, with so many candidates of each. */
export const quoteEdits = (
  ranked: readonly Lane[],
  edits: readonly EditNeeds[],
  candidatesEach: number,
): EditsQuote => {
  const priceOf = (lane: Lane): bigint => lane.priceMicros * BigInt(picturesPerCall(lane, candidatesEach))
  let leastMicros = 0n
  let mostMicros = 0n
  const used = new Set<Lane>()
  const able = edits.map((edit) => lanesFor(ranked, edit)).filter((lanes) => lanes.length > 0)
  for (const lanes of able) {
    const prices = lanes.map(priceOf).toSorted((one, other) => Number(one - other))
    leastMicros += prices[0]
    mostMicros += prices.at(-1) ?? 0n
    for (const lane of lanes) used.add(lane)
  }
  const rate = [...used].reduce((sum, lane) => sum + rateOf(lane), 0)
  const longestMs = Math.max(0, ...[...used].map(({ usualMs }) => usualMs))
  const seconds = able.length === 0 ? 0 : Math.ceil(able.length / rate + longestMs / 1_000)
  return { calls: able.length, leastMicros, mostMicros, seconds }
}
