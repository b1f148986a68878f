import { labCurve, linearFromSrgb, XYZ_FROM_LINEAR } from '../../domain/color/srgb.ts'
import type { Raster } from './raster.ts'

const [, [ofRed, ofGreen, ofBlue]] = XYZ_FROM_LINEAR
const partOf = (factor: number) =>
  Float32Array.from({ length: 256 }, (_, byte) => factor * linearFromSrgb(byte / 255))
const redPart = partOf(ofRed)
const greenPart = partOf(ofGreen)
const bluePart = partOf(ofBlue)

/** L* of one pixel. */
export const lightnessAt = ({ rgb }: Raster, pixel: number): number =>
  116 * labCurve(redPart[rgb[pixel * 3]] + greenPart[rgb[pixel * 3 + 1]] + bluePart[rgb[pixel * 3 + 2]]) - 16
