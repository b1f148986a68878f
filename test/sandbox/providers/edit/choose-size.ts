import type { SizePx } from '../desk/call.ts'

const usualPixels = 1024 * 1024
const stepPx = 16

/** The size of a result: what was asked for, else about a megapixel in the last picture's aspect, in steps of 16. */
export const chooseSize = (wanted: SizePx | undefined, last: SizePx): SizePx => {
  const scale = Math.sqrt(usualPixels / (last.widthPx * last.heightPx))
  const { widthPx, heightPx } = wanted ?? { widthPx: last.widthPx * scale, heightPx: last.heightPx * scale }
  return { widthPx: snap(widthPx), heightPx: snap(heightPx) }
}

const snap = (sidePx: number) => Math.max(stepPx, Math.round(sidePx / stepPx) * stepPx)
