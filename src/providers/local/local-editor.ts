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
    model: 'lab-recolor-1',
    priceMicros: 0n,
    atOnce,
    followsPrompts: false,
    repeatable: true,
    digitalSourceType: 'algorithmicallyEnhanced',
    timeoutMs: 120_000,
  },
  start: async ({ picture, thing, targetHex }) => {
    if (targetHex === undefined)
      throw invalidInput('The local editor needs a colour to paint: give the option value a swatch.')
    const edited = await desk.recolorLocally({ picture, thing, target: labFromHex(targetHex) })
    return { kind: 'finished', pictures: [edited], costMicros: 0n, warnings: [] }
  },
  poll: () => Promise.reject(invalidInput('The local editor gives no tickets.')),
})
