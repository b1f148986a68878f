import type { ModelFacts } from '../desk/wire.ts'

/** By the first part of their paths. Prices are not known: those of the models' own maker stand in. */
export const models: Readonly<Record<string, ModelFacts>> = {
  'qwen-image-max-edit': { priceMicros: 75_000n, usualMs: 20_000 },
  'qwen-image': { priceMicros: 35_000n, usualMs: 10_000 },
}
