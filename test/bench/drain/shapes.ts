import type { ProviderName } from '../../../src/domain/provider-name.ts'

/** One kind of limits that providers have, spoken to over the wire of one that has them. */
export interface Shape {
  readonly name: string
  readonly provider: ProviderName
  readonly model: string
  /** As the provider counts, by its own clock. */
  readonly starts: { readonly count: number; readonly windowMs: number } | undefined
  readonly atOnce: number
  readonly latencyMs: number
  /** How many times as fast as ours its clock runs: what all of this takes in our time. */
  readonly clockScale: number
  /** Twenty windows full, or as many rounds of calls at once. */
  readonly edits: number
}

const minuteMs = 60_000

export const shapes: readonly Shape[] = [
  {
    name: '2 a minute',
    provider: 'dashscope',
    model: 'qwen-image-2.0-pro',
    starts: { count: 2, windowMs: minuteMs },
    atOnce: 10,
    latencyMs: 20_000,
    clockScale: 10,
    edits: 40,
  },
  {
    name: '100 a minute and 10 at once',
    provider: 'eachlabs',
    model: 'alibaba-qwen-image-2-0-image-edit',
    starts: { count: 100, windowMs: minuteMs },
    atOnce: 10,
    latencyMs: 5_000,
    clockScale: 4,
    edits: 2_000,
  },
  {
    name: '500 a minute and 300 at once',
    provider: 'wavespeed',
    model: 'wavespeed-ai/qwen-image-2.0-pro/edit',
    starts: { count: 500, windowMs: minuteMs },
    atOnce: 300,
    latencyMs: 20_000,
    clockScale: 2,
    edits: 10_000,
  },
  {
    name: '10 at once',
    provider: 'atlascloud',
    model: 'qwen/qwen-image-2.0-pro/edit',
    starts: undefined,
    atOnce: 10,
    latencyMs: 20_000,
    clockScale: 4,
    edits: 200,
  },
]

/** The least time in which a provider could take the edits, by its own clock. */
export const idealMs = ({ starts, atOnce, latencyMs, edits }: Shape): number =>
  Math.max(starts ? (edits * starts.windowMs) / starts.count : 0, (edits * latencyMs) / atOnce) + latencyMs
