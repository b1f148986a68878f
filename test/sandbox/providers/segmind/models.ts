import type { ModelFacts } from '../desk/wire.ts'

/** Names are parts of paths. The first one's price and time are the averages of its page. */
export const models: Readonly<Record<string, ModelFacts>> = {
  'qwen-image-edit': { priceMicros: 199_000n, usualMs: 48_900 },
  'qwen-image-edit-plus': { priceMicros: 35_000n, usualMs: 15_000 },
  'qwen-image-edit-fast': { priceMicros: 36_000n, usualMs: 6_000 },
}
