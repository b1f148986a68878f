import type { Limits } from '../desk/sliding-limiter.ts'
import type { ModelFacts } from '../desk/wire.ts'

export const models: Readonly<Record<string, ModelFacts>> = {
  'alibaba-qwen-image-2-0-image-edit': { priceMicros: 35_000n, usualMs: 5_000 },
  'alibaba-qwen-image-2-0-pro-image-edit': { priceMicros: 75_000n, usualMs: 25_000 },
}

export const limits: Limits = { windows: [{ count: 100, windowMs: 60_000 }], atOnce: 10 }
