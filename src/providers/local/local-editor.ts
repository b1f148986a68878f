import { labFromHex } from '../../domain/color/lab-from-hex.ts'
import { invalidInput } from '../../domain/errors.ts'
import type { ImageEditor } from '../../ports/image-editor.ts'
import type { PictureDesk } from '../../ports/picture-desk.ts'

interface LocalEditorOptions {
  readonly desk: Pick<PictureDesk, 'recolorLocally'>
  /** As many as there are threads for pixels: more would only wait inside. */
  readonly atOnce: number
}

/**
 * The editor that runs in our own process: free, private, and able to paint one colour. It looks for the thing
 * by itself, so it needs no prompt and follows none.
 */
export const createLocalEditor = ({ desk, atOnce }: LocalEditorOptions): ImageEditor => ({
  description: {
    provider: 'local',
    account: 'house/local',
    model: 'lab-recolor-1',
    tier: 'final',
    priceMicros: 0n,
    limits: { starts: undefined, atOnce },
    inputs: {
      pictures: 1,
      delivery: 'original',
      formats: ['jpeg', 'png', 'webp'],
      maxBytes: Number.POSITIVE_INFINITY,
      minSidePx: 1,
      maxSidePx: Number.POSITIVE_INFINITY,
    },
    options: {
      size: undefined,
      seed: false,
      negativePrompt: undefined,
      extendPrompt: false,
      watermark: false,
    },
    promptLimit: undefined,
    maxPictures: 1,
    resultLifeMs: Number.POSITIVE_INFINITY,
    usualMs: 3_000,
    timeoutMs: 120_000,
    followsPrompts: false,
    repeatable: true,
    digitalSourceType: 'algorithmicallyEnhanced',
  },
  start: async ({ picture, thing, targetHex }) => {
    if (targetHex === undefined)
      throw invalidInput('The local editor needs a colour to paint: give the option value a swatch.')
    const edited = await desk.recolorLocally({ picture: picture.bytes, thing, target: labFromHex(targetHex) })
    return { kind: 'finished', pictures: [edited], costMicros: 0n, warnings: [] }
  },
  poll: () => Promise.reject(invalidInput('The local editor gives no tickets.')),
})
