import type { KnownModel, KnownModels } from '../known-model.ts'

const pro: KnownModel = {
  tier: 'final',
  priceMicros: 69_000n, // [doc]
  limits: { starts: undefined, atOnce: 4 }, // [guess]
  inputs: {
    pictures: 3, // [doc]
    delivery: 'url', // [doc]
    formats: ['jpeg', 'png', 'webp'], // [guess]
    maxBytes: 10_000_000, // [guess] that of the model's maker
    minSidePx: 384, // [guess] the same
    maxSidePx: 3_072, // [guess] the same
  },
  options: {
    size: { minSidePx: 512, maxSidePx: 2_048, maxPixels: 2_048 ** 2, stepPx: 16 }, // [doc]; steps: [guess]
    seed: true,
    negativePrompt: { maxCharacters: 500 }, // [guess] that of the model's maker
    extendPrompt: true,
    watermark: true,
  },
  promptLimit: { count: 1_300, unit: 'tokens' }, // [guess] the same
  maxPictures: 6, // [doc]
  usualMs: 20_000, // [guess]
  timeoutMs: 300_000, // [guess]
}

const draft: KnownModel = { ...pro, tier: 'draft', priceMicros: 32_200n, usualMs: 10_000 } // [doc]; time: [guess]

export const usualModel = 'qwen-image-2.0-pro'

/** Its page spells the standard model in two ways that contradict each other, so both are known. */
export const models: KnownModels = {
  [usualModel]: pro,
  'qwen-image-2.0-pro-2026-03-03': pro,
  'qwen-image-2.0-pro-2026-04-22': pro,
  'qwen-image-2.0': draft,
  'qwen-image-2-0': draft,
}
