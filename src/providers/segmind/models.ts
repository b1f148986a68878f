import type { KnownModel, KnownModels } from '../known-model.ts'

const plus: KnownModel = {
  tier: 'final',
  priceMicros: 35_000n, // [doc]
  limits: { starts: undefined, atOnce: 4 }, // [guess]
  inputs: {
    pictures: 1, // [doc] one field for one picture
    delivery: 'bytes', // [doc] base64
    formats: ['jpeg', 'png', 'webp'], // [guess]
    maxBytes: 10_000_000, // [guess]
    minSidePx: 256, // [guess]
    maxSidePx: 4_096, // [guess]
  },
  options: {
    size: undefined, // [doc] not among its fields
    seed: true,
    negativePrompt: { maxCharacters: 500 }, // [guess]
    extendPrompt: false, // [doc] not among its fields
    watermark: false, // [doc] the same
  },
  promptLimit: { count: 800, unit: 'tokens' }, // [guess] that of the model's maker
  maxPictures: 1,
  usualMs: 30_000, // [guess]
  timeoutMs: 300_000, // [guess]
}

export const usualModel = 'qwen-image-edit-plus'

const plainModels: KnownModels = {
  [usualModel]: plus,
  'qwen-image-edit-fast': { ...plus, tier: 'draft', priceMicros: 36_000n, usualMs: 10_000 }, // [doc]; time: [guess]
  // Its page says $0.199 on average, its source $0.02 to $0.05: we reserve what it says itself.
  'qwen-image-edit': { ...plus, tier: 'draft', priceMicros: 199_000n, usualMs: 48_900 }, // [doc]
}

/** The same by a way that an account names itself. */
const byWay = (version: 'v1' | 'v2') =>
  Object.fromEntries(Object.entries(plainModels).map(([slug, model]) => [`${version}/${slug}`, model]))

export const models: KnownModels = { ...plainModels, ...byWay('v1'), ...byWay('v2') }
