import { invalidInput } from '../../domain/errors.ts'
import type { FrameLimits } from '../../ports/picture-desk.ts'
import type { SizePx } from '../raster/raster.ts'

/** A size to send a picture in, and the picture's own place in it: padding is around that. */
export interface Frame extends SizePx {
  readonly leftPx: number
  readonly topPx: number
  readonly inner: SizePx
}

/**
 * The frame within the limits that needs the least padding for a picture of this shape, and of several such the one
 * nearest to the picture's own size. The picture fills it from side to side or from top to bottom. Where no size has
 * both the shape and the area, each is missed a little.
 * @throws ColorwayError `invalid_input` where there would be more padding than picture
 */
export const fitFrame = (size: SizePx, limits: FrameLimits): Frame => {
  const { widthPx, heightPx } = size
  const shapes = sidesWithin(limits).flatMap((side) => [
    place({ widthPx: side, heightPx: lengthOf((side / widthPx) * heightPx) }, limits),
    place({ widthPx: lengthOf((side / heightPx) * widthPx), heightPx: side }, limits),
  ])
  const rated = shapes
    .filter((frame) => isTaken(frame, limits))
    .map((frame) => ({ frame, cost: costOf(frame, size, limits) }))
  const [first, ...others] = rated
  if (first) return others.reduce((best, one) => (one.cost < best.cost ? one : best), first).frame
  throw invalidInput(
    `The picture has ${widthPx} × ${heightPx} pixels: too long and narrow for this editor, which takes sides from ${limits.minSidePx} to ${limits.maxSidePx}.`,
    'Crop it, or use another editor.',
  )
}

const sidesWithin = ({ minSidePx, maxSidePx, stepPx }: FrameLimits): number[] => {
  const first = Math.ceil(minSidePx / stepPx)
  const count = Math.max(0, Math.floor(maxSidePx / stepPx) - first + 1)
  return Array.from({ length: count }, (_, index) => (first + index) * stepPx)
}

const lengthOf = (px: number): number => Math.max(1, Math.round(px))

/** In the middle of the next larger frame. */
const place = (inner: SizePx, { minSidePx, stepPx }: FrameLimits): Frame => {
  const around = (px: number) => Math.ceil(Math.max(px, minSidePx) / stepPx) * stepPx
  const widthPx = around(inner.widthPx)
  const heightPx = around(inner.heightPx)
  return {
    widthPx,
    heightPx,
    leftPx: Math.floor((widthPx - inner.widthPx) / 2),
    topPx: Math.floor((heightPx - inner.heightPx) / 2),
    inner,
  }
}

const isTaken = ({ widthPx, heightPx, inner }: Frame, { maxSidePx }: FrameLimits): boolean =>
  Math.max(widthPx, heightPx) <= maxSidePx && areaOf({ widthPx, heightPx }) <= 2 * areaOf(inner)

const areaOf = ({ widthPx, heightPx }: SizePx): number => widthPx * heightPx

/** A little padding is better than an area beyond the limits; the size decides only between what is equally good. */
const weights = { area: 10, size: 0.01 }

const costOf = (frame: Frame, size: SizePx, { minPixels, maxPixels }: FrameLimits): number => {
  const area = areaOf(frame)
  const missed = Math.max(1, minPixels / area, area / maxPixels) - 1
  const padding = 1 - areaOf(frame.inner) / area
  const scaling = Math.abs(Math.log2(areaOf(frame.inner) / areaOf(size)))
  return weights.area * missed + padding + weights.size * scaling
}
