import type { Limits } from '../desk/sliding-limiter.ts'
import type { ModelFacts } from '../desk/wire.ts'
import type { WaveSpeedTier } from '../desk/world.ts'

export const models: Readonly<Record<string, ModelFacts>> = {
  'wavespeed-ai/qwen-image-2.0/edit': { priceMicros: 30_000n, usualMs: 6_000 },
  'wavespeed-ai/qwen-image-2.0-pro/edit': { priceMicros: 70_000n, usualMs: 20_000 },
}

const perMinute = (count: number, atOnce: number): Limits => ({
  windows: [{ count, windowMs: 60_000 }],
  atOnce,
})

/** What an account may do, by what it has paid in. */
export const tiers: Readonly<Record<WaveSpeedTier, Limits>> = {
  bronze: perMinute(2, 2),
  silver: perMinute(500, 300),
  gold: perMinute(3_000, 3_000),
  ultra: perMinute(5_000, 10_000),
}
