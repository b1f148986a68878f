import { type EditNeeds, lanesFor } from './choose-lane.ts'
import type { Lane } from './lane.ts'
import { spacingMs } from './pace-starts.ts'
import { picturesPerCall } from './pictures-per-call.ts'

export interface QuotedNeeds extends EditNeeds {
  /** How many edits have these needs; 1 where it is left out. */
  readonly edits?: number
}

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
  edits: readonly QuotedNeeds[],
  candidatesEach: number,
): EditsQuote => {
  const priceOf = (lane: Lane): bigint => lane.priceMicros * BigInt(picturesPerCall(lane, candidatesEach))
  let leastMicros = 0n
  let mostMicros = 0n
  const used = new Set<Lane>()
  let calls = 0
  for (const needs of edits) {
    const lanes = lanesFor(ranked, needs)
    if (lanes.length === 0) continue
    const { edits: count = 1 } = needs
    calls += count
    const prices = lanes.map(priceOf).toSorted((one, other) => Number(one - other))
    leastMicros += prices[0] * BigInt(count)
    mostMicros += (prices.at(-1) ?? 0n) * BigInt(count)
    for (const lane of lanes) used.add(lane)
  }
  const rate = [...used].reduce((sum, lane) => sum + rateOf(lane), 0)
  const longestMs = Math.max(0, ...[...used].map(({ usualMs }) => usualMs))
  const seconds = calls === 0 ? 0 : Math.ceil(calls / rate + longestMs / 1_000)
  return { calls, leastMicros, mostMicros, seconds }
}
