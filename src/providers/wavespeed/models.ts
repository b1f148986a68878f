import type { KnownModel, KnownModels } from '../known-model.ts'

const pro: KnownModel = {
  tier: 'final',
  priceMicros: 70_000n, // [doc] "about"
  // Those of Bronze, the first tier [doc]. Silver has 500 a minute and 300 at once, which an account says of
  // itself.
  limits: { starts: { count: 2, windowMs: 60_000 }, atOnce: 2 },
  inputs: {
    pictures: 6, // [doc]
    delivery: 'bytes', // [use] data URIs where a picture has no address
    formats: ['jpeg', 'png', 'webp'], // [guess]
    maxBytes: 10_000_000, // [guess] that of the model's maker
    minSidePx: 256, // [guess]
    maxSidePx: 4_096, // [guess]
  },
  options: {
    size: { minSidePx: 256, maxSidePx: 1_536, maxPixels: 1_536 ** 2, stepPx: 16 }, // [doc]; steps: [guess]
    seed: true, // [doc]
    negativePrompt: undefined, // [doc]
    extendPrompt: false, // [doc]
    watermark: false, // [doc]
  },
  promptLimit: { count: 800, unit: 'characters' }, // [doc]
  maxPictures: 1,
  usualMs: 20_000, // [guess] that of the model's maker
  timeoutMs: 300_000, // [guess]
}

export const usualModel = 'wavespeed-ai/qwen-image-2.0-pro/edit'

export const models: KnownModels = {
  [usualModel]: pro,
  'wavespeed-ai/qwen-image-2.0/edit': { ...pro, tier: 'draft', priceMicros: 30_000n, usualMs: 10_000 }, // [doc]; time: [guess]
}
