import type { KnownModel, KnownModels } from '../known-model.ts'

const newest: KnownModel = {
  tier: 'final',
  priceMicros: 75_000n, // [doc]
  // Two a minute [use], enforced per second as well [doc]: never two together. How many at once: [guess]
  limits: { starts: { count: 1, windowMs: 30_000 }, atOnce: 2 },
  inputs: {
    pictures: 3, // [doc]
    delivery: 'bytes', // [doc] data URIs
    formats: ['jpeg', 'png', 'webp'], // [doc] and others
    maxBytes: 10_000_000, // [doc] 10 MB, which may also be meant as more
    minSidePx: 384, // [doc] recommended
    maxSidePx: 3_072, // [doc] recommended
  },
  options: {
    // [doc] an area of 512² to 2048²; we keep each side within these as well. Steps: [use]
    size: { minSidePx: 512, maxSidePx: 2_048, maxPixels: 2_048 ** 2, stepPx: 16 },
    seed: true,
    negativePrompt: { maxCharacters: 500 }, // [doc]
    extendPrompt: true,
    watermark: true,
  },
  promptLimit: { count: 1_300, unit: 'tokens' }, // [doc] what is longer is cut off silently
  maxPictures: 6, // [doc]
  usualMs: 20_000, // [use]
  timeoutMs: 300_000, // [sdk]
}

const draft: KnownModel = {
  ...newest,
  tier: 'draft',
  priceMicros: 35_000n, // [doc]
  // What its limits are is not known: those of the other one are the safe ones [guess].
  usualMs: 10_000, // [guess]
}

const older = { ...newest, promptLimit: { count: 800, unit: 'tokens' } } as const // [doc]
const fastLimits = { starts: { count: 2, windowMs: 1_000 }, atOnce: 10 } // [doc]; how many at once: [guess]

export const usualModel = 'qwen-image-2.0-pro'

export const models: KnownModels = {
  [usualModel]: newest,
  'qwen-image-2.0-pro-2026-03-03': newest,
  'qwen-image-2.0-pro-2026-04-22': newest,
  'qwen-image-2.0-pro-2026-06-22': newest,
  'qwen-image-2.0': draft,
  'qwen-image-edit-max': older,
  'qwen-image-edit-plus': { ...older, tier: 'draft', priceMicros: 30_000n, limits: fastLimits }, // [doc]
  'qwen-image-edit': {
    ...older,
    tier: 'draft',
    priceMicros: 45_000n, // [doc]
    limits: fastLimits,
    options: { ...older.options, size: undefined, extendPrompt: false }, // [doc]
    maxPictures: 1, // [doc]
  },
}
