import type { KnownModel, KnownModels } from '../known-model.ts'

const maxEdit: KnownModel = {
  tier: 'final',
  priceMicros: 75_000n, // [guess] that of the model's maker
  limits: { starts: undefined, atOnce: 4 }, // [guess]
  inputs: {
    pictures: 3, // [guess] that of the model's maker
    delivery: 'url', // [doc]
    formats: ['jpeg', 'png', 'webp'], // [guess]
    maxBytes: 10_000_000, // [guess] that of the model's maker
    minSidePx: 384, // [guess] the same
    maxSidePx: 3_072, // [guess] the same
  },
  // [doc] a prompt and pictures, nothing else
  options: { size: undefined, seed: false, negativePrompt: undefined, extendPrompt: false, watermark: false },
  promptLimit: { count: 800, unit: 'tokens' }, // [guess] that of the model's maker
  maxPictures: 1, // [doc] no field for more
  usualMs: 25_000, // [guess]
  timeoutMs: 300_000, // [guess]
}

export const usualModel = 'qwen-image-max-edit'

export const models: KnownModels = {
  [usualModel]: maxEdit,
  // [doc] a body as Model Studio takes it; what it takes of the parameters: [guess]
  'qwen-image': {
    ...maxEdit,
    tier: 'draft',
    priceMicros: 45_000n, // [guess] that of the model's maker
    options: {
      size: undefined,
      seed: true,
      negativePrompt: { maxCharacters: 500 },
      extendPrompt: false,
      watermark: true,
    },
  },
}
