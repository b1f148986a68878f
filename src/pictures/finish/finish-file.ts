import type { FinishedPicture, FinishRequest } from '../../ports/picture-desk.ts'
import { decodeWorkable } from '../codec/decode-workable.ts'
import { encode } from '../codec/encode.ts'
import type { FindInPicture } from '../find/recent-findings.ts'
import { pixelCount, type SizePx } from '../raster/raster.ts'
import { finishEdit } from './finish-edit.ts'

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
}

/** Of the area that would just do by its bytes: a smaller picture has more of them to the pixel. */
const margin = 0.9

/**
 * Finishes an edit, from file to file. A picture beyond a shop's limits is finished anew on a smaller copy of its
 * original, so that its background still is the original's, pixel for pixel, at the size it has.
 */
export async function finishFile(request: FinishRequest, tools: FinishingTools): Promise<FinishedPicture> {
  const { findInPicture, maxPixels, limits = shopLimits } = tools
  const { original, target, digitalSourceType: sourceType } = request
  const edited = await decodeWorkable(request.edited, maxPixels)
  for (let mostPixels = limits.pixels; ; ) {
    const { facts, raster: source } = await decodeWorkable(original, maxPixels, mostPixels)
    const found = findInPicture(original, source)
    const { raster, report } = finishEdit({ original: source, edited: edited.raster, target, found })
    const bytes = await encode(raster, { format: facts.format, sourceType, maxBytes: limits.bytes })
    const { widthPx, heightPx } = raster
    if (bytes.length <= limits.bytes)
      return { bytes, format: facts.format, widthPx, heightPx, report, notes: notesOn(facts, raster) }
    mostPixels = Math.floor(pixelCount(raster) * (limits.bytes / bytes.length) * margin)
  }
}

const notesOn = (original: SizePx, finished: SizePx): string[] =>
  pixelCount(original) === pixelCount(finished)
    ? []
    : [
        `It was scaled down from ${original.widthPx} × ${original.heightPx} to ` +
          `${finished.widthPx} × ${finished.heightPx} pixels: a shop takes at most 20 megapixels and 20 MB.`,
      ]
