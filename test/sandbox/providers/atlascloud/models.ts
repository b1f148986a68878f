import type { ModelFacts } from '../desk/wire.ts'

/** Its prices are not known: those of the models' own maker stand in. */
export const models: Readonly<Record<string, ModelFacts>> = {
  'qwen/qwen-image-2.0-pro/edit': { priceMicros: 75_000n, usualMs: 20_000 },
  'qwen/qwen-image-2.0/edit': { priceMicros: 35_000n, usualMs: 8_000 },
}
