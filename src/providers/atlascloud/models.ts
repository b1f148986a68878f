import type { KnownModel, KnownModels } from '../known-model.ts'

const pro: KnownModel = {
  tier: 'final',
  priceMicros: 75_000n, // [guess] that of the model's maker
  limits: { starts: undefined, atOnce: 4 }, // [guess]
  inputs: {
    pictures: 3, // [guess] that of the model's maker
    delivery: 'bytes', // [doc] base64, where a picture has no address
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
    watermark: false, // [doc] not among its fields
  },
  promptLimit: { count: 1_300, unit: 'tokens' }, // [guess] that of the model's maker
  maxPictures: 6, // [guess] the same
  usualMs: 20_000, // [guess] the same
  timeoutMs: 300_000, // [guess]
}

export const usualModel = 'qwen/qwen-image-2.0-pro/edit'

export const models: KnownModels = {
  [usualModel]: pro,
  'qwen/qwen-image-2.0/edit': { ...pro, tier: 'draft', priceMicros: 35_000n, usualMs: 10_000 }, // [guess]
}
