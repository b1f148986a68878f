import type { ModelFacts } from '../desk/wire.ts'

const standard: ModelFacts = { priceMicros: 32_200n, usualMs: 8_000 }
const pro: ModelFacts = { priceMicros: 69_000n, usualMs: 20_000 }

/** Its page names them in two ways, so both are taken. */
export const models: Readonly<Record<string, ModelFacts>> = {
  'qwen-image-2-0': standard,
  'qwen-image-2.0': standard,
  'qwen-image-2-0-pro': pro,
  'qwen-image-2.0-pro': pro,
  'qwen-image-2.0-pro-2026-03-03': pro,
  'qwen-image-2.0-pro-2026-04-22': pro,
}
