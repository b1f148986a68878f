import type { KnownModel, KnownModels } from '../known-model.ts'

const pro: KnownModel = {
  tier: 'final',
  priceMicros: 75_000n, // [doc]
  limits: { starts: { count: 100, windowMs: 60_000 }, atOnce: 10 }, // [doc]
  inputs: {
    pictures: 3, // [doc]
    delivery: 'url', // [doc] public https addresses only
    formats: ['jpeg', 'png', 'webp'], // [guess]
    maxBytes: 10_000_000, // [guess] that of the model's maker
    minSidePx: 384, // [guess] the same
    maxSidePx: 3_072, // [guess] the same
  },
  options: {
    size: { minSidePx: 512, maxSidePx: 2_048, maxPixels: 2_048 ** 2, stepPx: 16 }, // [guess] the same
    seed: false, // [doc] not among its fields
    negativePrompt: undefined, // [doc] the same
    extendPrompt: true, // [doc]
    watermark: false, // [doc] not among its fields
  },
  promptLimit: { count: 1_300, unit: 'tokens' }, // [guess] that of the model's maker
  maxPictures: 6, // [guess] the same
  usualMs: 25_000, // [doc]
  timeoutMs: 300_000, // [guess]
}

export const usualModel = 'alibaba-qwen-image-2-0-pro-image-edit'

export const models: KnownModels = {
  [usualModel]: pro,
  'alibaba-qwen-image-2-0-image-edit': { ...pro, tier: 'draft', priceMicros: 35_000n, usualMs: 5_000 }, // [doc]
}
