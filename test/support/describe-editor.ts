import type { EditorDescription } from '../../src/ports/image-editor.ts'

/** An editor that follows prompts and takes and gives nearly anything, but for what a test says of it. */
export const describeEditor = (differs: Partial<EditorDescription> = {}): EditorDescription => ({
  provider: 'fake',
  account: `house/${differs.provider ?? 'fake'}`,
  model: 'fake-1',
  tier: 'final',
  priceMicros: 40_000n,
  limits: { starts: undefined, atOnce: 2 },
  inputs: {
    pictures: 3,
    delivery: 'bytes',
    formats: ['jpeg', 'png', 'webp'],
    maxBytes: 10_000_000,
    minSidePx: 1,
    maxSidePx: 3_072,
    frame: { stepPx: 1, minPixels: 0, maxPixels: 3_072 ** 2 },
  },
  options: {
    size: { minSidePx: 1, maxSidePx: 2_048, maxPixels: 2_048 ** 2, stepPx: 1 },
    seed: true,
    negativePrompt: { maxCharacters: 500 },
    extendPrompt: true,
    watermark: true,
  },
  promptLimit: { count: 800, unit: 'characters' },
  maxPictures: 6,
  resultLifeMs: 86_400_000,
  usualMs: 10,
  timeoutMs: 1_000,
  followsPrompts: true,
  repeatable: false,
  digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
  ...differs,
})
