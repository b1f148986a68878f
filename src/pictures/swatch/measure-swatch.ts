import { deltaE00 } from '../../domain/color/ciede2000.ts'
import { formatHex } from '../../domain/color/hex.ts'
import type { Lab } from '../../domain/color/lab.ts'
import { rgbFromLab } from '../../domain/color/srgb.ts'
import { invalidInput } from '../../domain/errors.ts'
import type { SwatchMeasure } from '../../ports/picture-desk.ts'
import { type Box, boxAround } from '../raster/crop.ts'
import { labPlanesOf } from '../raster/lab-planes.ts'
import { type LabPlanes, maskFrom, pixelCount, type Raster } from '../raster/raster.ts'
import { medianOf } from '../raster/select-rank.ts'
import { valuesAt } from '../raster/values-at.ts'

/** The part of each side that counts as the middle: it lies within a round swatch, and leaves a frame out. */
const middleShare = 0.6
/** Weave, melange and noise are smaller than a cell, stripes and prints larger. */
const cellsPerSide = 16
/** Folds and light on a cloth stay below; own choice, as is the share of cells that may differ. */
const otherColorDeltaE = 15
const mostOtherShare = 0.08

/**
 * The median Lab of a swatch's middle, as a hex, and whether it is one colour. Transparent borders are left out.
 * @throws ColorwayError `invalid_input` where nothing in it is opaque
 */
export const measureSwatch = (raster: Raster): SwatchMeasure => {
  const middle = middleOf(findOpaque(raster))
  const planes = labPlanesOf(raster)
  const pixels = pixelsIn(raster, middle)
  if (pixels.length === 0)
    throw invalidInput('The swatch picture is empty.', 'Give the option value a swatch colour.')
  const color = medianLab(planes, pixels)
  const cells = cellsOf(middle).flatMap((cell) => meanLab(planes, pixelsIn(raster, cell)) ?? [])
  const others = cells.filter((cell) => deltaE00(cell, color) > otherColorDeltaE)
  return { hex: formatHex(rgbFromLab(color)), uniform: others.length <= mostOtherShare * cells.length }
}

const isOpaque = ({ alpha }: Raster, pixel: number): boolean => alpha === undefined || alpha[pixel] >= 250

/** The smallest box that holds every opaque pixel. */
const findOpaque = (raster: Raster): Box => {
  const inside = new Uint8Array(pixelCount(raster))
  for (let pixel = 0; pixel < inside.length; pixel++) inside[pixel] = isOpaque(raster, pixel) ? 1 : 0
  return boxAround(maskFrom(raster, inside), 0)
}

const middleOf = ({ left, top, right, bottom }: Box): Box => {
  const marginX = Math.floor(((right - left) * (1 - middleShare)) / 2)
  const marginY = Math.floor(((bottom - top) * (1 - middleShare)) / 2)
  return { left: left + marginX, top: top + marginY, right: right - marginX, bottom: bottom - marginY }
}

const cellsOf = ({ left, top, right, bottom }: Box): Box[] => {
  const steps = Array.from({ length: cellsPerSide }, (_, step) => step)
  const columns = steps.map((step) => [split(left, right, step), split(left, right, step + 1)] as const)
  return steps.flatMap((step) =>
    columns.map(([from, to]) => ({
      left: from,
      right: to,
      top: split(top, bottom, step),
      bottom: split(top, bottom, step + 1),
    })),
  )
}

const split = (from: number, to: number, step: number): number =>
  from + Math.floor(((to - from) * step) / cellsPerSide)

const pixelsIn = (raster: Raster, { left, top, right, bottom }: Box): number[] => {
  const pixels: number[] = []
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const pixel = y * raster.widthPx + x
      if (isOpaque(raster, pixel)) pixels.push(pixel)
    }
  return pixels
}

const medianLab = ({ l, a, b }: LabPlanes, pixels: readonly number[]): Lab => {
  const median = (values: Float32Array) => medianOf(valuesAt(values, pixels))
  return { l: median(l), a: median(a), b: median(b) }
}

const meanLab = ({ l, a, b }: LabPlanes, pixels: readonly number[]): Lab | undefined => {
  if (pixels.length === 0) return undefined
  const mean = (values: Float32Array) => pixels.reduce((sum, pixel) => sum + values[pixel], 0) / pixels.length
  return { l: mean(l), a: mean(a), b: mean(b) }
}
