import type { FinishedPicture, FinishRequest } from '../../ports/picture-desk.ts'
import { chooseFormat } from '../codec/choose-format.ts'
import { decode } from '../codec/decode.ts'
import { shrinkOnto } from '../codec/decode-onto.ts'
import { decodeWorkable } from '../codec/decode-workable.ts'
import { encode } from '../codec/encode.ts'
import { readMask, readOnto } from '../codec/read-onto.ts'
import type { FindInPicture } from '../find/recent-findings.ts'
import type { TakeCanvas } from '../raster/keep-canvas.ts'
import { pixelCount, type Raster, type SizePx } from '../raster/raster.ts'
import { chooseMode } from './choose-mode.ts'
import { drawViews } from './draw-views.ts'
import { finishEdit } from './finish-edit.ts'
import { measurePsnr } from './measure-psnr.ts'
import { readEdit } from './read-edit.ts'
import { workingSize } from './working-size.ts'

/** What a file may have in a shop. */
export interface FileLimits {
  readonly pixels: number
  readonly bytes: number
}

/** Shopify refuses product pictures beyond these (shopify.dev, "Product media types"). */
const shopLimits: FileLimits = { pixels: 20_000_000, bytes: 20_000_000 }

interface FinishingTools {
  readonly findInPicture: FindInPicture
  readonly maxPixels: number
  readonly limits?: FileLimits
  readonly takeCanvas: TakeCanvas
}

/** Of the area that would just do by its bytes: a smaller picture has more of them to the pixel. */
const margin = 0.9

/**
 * Finishes an edit, from file to file. A picture beyond a shop's limits is finished anew on a smaller copy of its
 * original, so that its background still is the original's, pixel for pixel, at the size it has.
 */
export async function finishFile(request: FinishRequest, tools: FinishingTools): Promise<FinishedPicture> {
  const { maxPixels, limits = shopLimits } = tools
  const { provenance, output } = request
  for (let mostPixels = limits.pixels; ; ) {
    const { facts, raster: original } = await decodeWorkable(request.original, maxPixels, mostPixels)
    const finished = await finishOn(original, request, tools)
    const { raster } = finished
    const { format, note } = chooseFormat({ format: facts.format, raster: original }, output)
    const bytes = await encode(raster, {
      format,
      quality: output?.quality,
      provenance,
      maxBytes: limits.bytes,
    })
    if (bytes.length <= limits.bytes) {
      const { widthPx, heightPx } = raster
      const notes = [...notesOn(facts, raster), ...(note === undefined ? [] : [note])]
      const { raster: encoded } = await decode(bytes, maxPixels)
      const backgroundPsnrDb = measurePsnr(original, encoded, finished.matte)
      const report = { ...finished.report, backgroundPsnrDb }
      const views = request.debug ? await drawViews(original, finished) : undefined
      return { bytes, format, widthPx, heightPx, report, notes, views }
    }
    mostPixels = Math.floor(pixelCount(raster) * (limits.bytes / bytes.length) * margin)
  }
}

/** Reads the edit, and decodes it in full only where its own pixels are wanted. */
async function finishOn(original: Raster, request: FinishRequest, tools: FinishingTools) {
  const { maxPixels, findInPicture, takeCanvas } = tools
  const { edited, placement, target, mask, thing } = request
  const size = workingSize(original)
  const small = await shrinkOnto(original, size)
  const edit = await readOnto(edited, { size, maxPixels, placement })
  const within = mask && (await readMask(mask, { size, maxPixels }))
  const limit = mask && (await readMask(mask, { size: original, maxPixels }))
  const found = findInPicture(request.original, small, thing)
  const read = readEdit({ small, edit, target, within })
  const whole =
    chooseMode(read, target) === 'composite'
      ? await readOnto(edited, { size: original, maxPixels, placement })
      : undefined
  const isGuessIndependent = request.provenance.digitalSourceType !== 'algorithmicallyEnhanced'
  const asked = { original, read, target, found, isGuessIndependent, within: limit, edit: whole, takeCanvas }
  return { ...finishEdit(asked), read }
}

const notesOn = (original: SizePx, finished: SizePx): string[] =>
  pixelCount(original) === pixelCount(finished)
    ? []
    : [
        `It was scaled down from ${original.widthPx} × ${original.heightPx} to ` +
          `${finished.widthPx} × ${finished.heightPx} pixels: a shop takes at most 20 megapixels and 20 MB.`,
      ]
