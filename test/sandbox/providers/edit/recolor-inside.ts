import { parseHex } from '../../../../src/domain/color/hex.ts'
import { labFromHex } from '../../../../src/domain/color/lab-from-hex.ts'
import {
  labCurve,
  labCurveInverse,
  linearFromSrgb,
  srgbFromLinear,
} from '../../../../src/domain/color/srgb.ts'
import type { Raster } from './raster.ts'

const steps = 4_095
const linearOf = Float64Array.from({ length: 256 }, (_, value) => linearFromSrgb(value / 255))
const byteOf = Uint8Array.from({ length: steps + 1 }, (_, step) =>
  Math.round(255 * srgbFromLinear(step / steps)),
)

const wholly = 250
/** Of lightness, the place of the median of what lies between the 30th and the 90th percentile. */
const middlePlace = 0.6
const mostContrast = 1.5

/** The picture with what the mask covers in another colour: the shades stay, around the colour's own lightness. */
export const recolorInside = (picture: Raster, mask: Uint8Array, hex: string): Raster => {
  const target = parseHex(hex) ?? { r: 128, g: 128, b: 128 }
  const goal = [target.r, target.g, target.b].map((value) => linearOf[value])
  const light = lightOf(picture)
  const brighten = brightenTable(middleLight(light, mask), labFromHex(hex).l)
  const fresh = goal.map((value) =>
    Uint8Array.from(brighten, (factor) => byteOf[Math.round(Math.min(1, value * factor) * steps)]),
  )
  const rgb = picture.rgb.slice()
  for (let index = 0; index < mask.length; index++) {
    const share = mask[index] / 255
    if (share === 0) continue
    for (let channel = 0; channel < 3; channel++) {
      const at = index * 3 + channel
      rgb[at] = Math.round(rgb[at] + (fresh[channel][light[index]] - rgb[at]) * share)
    }
  }
  return { ...picture, rgb }
}

/** The relative luminance of each pixel, from 0 to `steps`. */
const lightOf = ({ rgb }: Raster): Uint16Array => {
  const light = new Uint16Array(rgb.length / 3)
  for (let index = 0; index < light.length; index++) {
    const at = index * 3
    const sum = 0.2126 * linearOf[rgb[at]] + 0.7152 * linearOf[rgb[at + 1]] + 0.0722 * linearOf[rgb[at + 2]]
    light[index] = Math.round(sum * steps)
  }
  return light
}

/** That of the pixel in the middle of those that are wholly covered, from 0 to 1. */
const middleLight = (light: Uint16Array, mask: Uint8Array): number => {
  const counts = new Uint32Array(steps + 1)
  let covered = 0
  for (let index = 0; index < mask.length; index++) {
    if (mask[index] < wholly) continue
    counts[light[index]] += 1
    covered += 1
  }
  let below = 0
  const middle = counts.findIndex((count) => {
    below += count
    return below > covered * middlePlace
  })
  return middle < 0 ? 0.5 : middle / steps
}

const lightnessOf = (light: number) => 116 * labCurve(light) - 16

/** By how much the colour is to be brightened where the picture has a luminance. */
const brightenTable = (middle: number, goalLightness: number): Float64Array => {
  const middleLightness = lightnessOf(middle)
  const contrast = Math.min(mostContrast, (goalLightness + 16) / (middleLightness + 16))
  const goalLight = labCurveInverse((goalLightness + 16) / 116)
  return Float64Array.from({ length: steps + 1 }, (_, step) => {
    const lightness = goalLightness + (lightnessOf(step / steps) - middleLightness) * contrast
    return labCurveInverse((Math.max(0, lightness) + 16) / 116) / Math.max(goalLight, 1e-4)
  })
}
