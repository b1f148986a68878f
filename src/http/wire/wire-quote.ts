import type { WireLeftOut } from './wire-batch-plan.ts'

/**
 * POST /api/quotes says what a batch of up to 250 products would make and cost, by the mirror and at once; nothing is
 * written down. It takes of `WireNewBatch` the `productIds`, `colorways`, `angles`, `sources`, `template`, `provider` and
 * `quality`. The batch itself reads the shop anew: ask for it with `costMicros` as `upToMicros`, and it starts by itself
 * only where the price still holds.
 */
export interface WireQuote {
  /** All that would be made, further angles too. */
  readonly edits: number
  /** The most that it may cost, and the least. */
  readonly costMicros: number
  readonly leastMicros: number
  readonly seconds: number
  /** Those of `edits` that are of further angles, and their part of `costMicros`. */
  readonly angleEdits: number
  readonly angleCostMicros: number
  /** What another batch has under way already: it would only be joined. */
  readonly underWay: number
  readonly leftOut: readonly WireLeftOut[]
  readonly note: string | null
  /** The exact prompts, of the first ten pictures. */
  readonly prompts: readonly WireForeseenPrompt[]
}

export interface WireForeseenPrompt {
  readonly productTitle: string
  readonly colorwayLabel: string
  readonly targetHex: string | null
  /** The picture that would be edited, small. */
  readonly pictureUrl: string
  /** Whether it is of a further angle, which goes to the gallery only. */
  readonly isFurtherAngle: boolean
  readonly prompt: string
}
