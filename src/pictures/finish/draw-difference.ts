import sharp from 'sharp'
import { decodeOnto } from '../codec/decode-onto.ts'
import { readFacts } from '../codec/read-facts.ts'
import { labPlanesOf } from '../raster/lab-planes.ts'
import type { Raster } from '../raster/raster.ts'
import { resamplePart } from '../raster/resample-part.ts'
import { sizeWithin } from '../raster/shrink.ts'

interface Compared {
  readonly original: Uint8Array
  readonly result: Uint8Array
  readonly longSidePx: number
  readonly maxPixels: number
}

/** What differs between two pictures as a small JPEG: see `heatOf`. */
export async function drawDifference({
  original,
  result,
  longSidePx,
  maxPixels,
}: Compared): Promise<Uint8Array> {
  const size = sizeWithin(await readFacts(original, maxPixels), longSidePx)
  const [before, after] = await Promise.all(
    [original, result].map(async (bytes) =>
      resamplePart(await decodeOnto(bytes, await readFacts(bytes, maxPixels), size), whole, size),
    ),
  )
  return sharp(heatOf(before, after), { raw: { width: size.widthPx, height: size.heightPx, channels: 3 } })
    .jpeg({ quality: 85 })
    .toBuffer()
}

const whole = { left: 0, top: 0, width: 1, height: 1 }

/** ΔE*ab up to which two pictures count as alike, and from which on the heat map is all red. */
const ALIKE = 3
const HOTTEST = 50

/** How far each pixel of a picture is from another's: from blue to red over a pale copy; three bytes a pixel. */
export function heatOf(original: Raster, result: Raster): Uint8Array {
  const [before, after] = [labPlanesOf(original), labPlanesOf(result)]
  const heat = new Uint8Array(original.rgb.length)
  for (let i = 0; i < before.l.length; i++) {
    const [dl, da, db] = [after.l[i] - before.l[i], after.a[i] - before.a[i], after.b[i] - before.b[i]]
    const change = Math.max(0, Math.min(1, (Math.hypot(dl, da, db) - ALIKE) / (HOTTEST - ALIKE)))
    const pale = 155 + before.l[i]
    const share = change === 0 ? 0 : 0.35 + 0.65 * change
    heat[i * 3] = pale + (255 * change - pale) * share
    heat[i * 3 + 1] = pale + (80 * (1 - change) - pale) * share
    heat[i * 3 + 2] = pale + (255 * (1 - change) - pale) * share
  }
  return heat
}
