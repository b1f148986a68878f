import { converter, differenceCiede2000, type Lab65 } from 'culori'
import type { Rgb } from './decode-rgb.ts'
import { shrinkMask } from './spread-mask.ts'

const toLab = converter('lab65')
const difference = differenceCiede2000()
const coreInsetPx = 4
const fullyCovered = 250

/**
 * The thing's colour: per channel the median Lab of the pixels in the core of the true mask whose lightness lies
 * between its 30th and 90th percentile. Colour mathematics by culori, so that the app's own is not its judge.
 */
export const measureThing = (picture: Rgb, mask: Uint8Array): Lab65 => {
  const core = shrinkMask(mask, picture, { radiusPx: coreInsetPx, level: fullyCovered })
  const colors: Lab65[] = []
  for (let index = 0; index < core.length; index++) {
    if (core[index] === 0) continue
    const [r, g, b] = picture.data.subarray(index * 3, index * 3 + 3)
    colors.push(toLab({ mode: 'rgb', r: r / 255, g: g / 255, b: b / 255 }))
  }
  colors.sort((one, other) => one.l - other.l)
  const middle = colors.slice(Math.floor(colors.length * 0.3), Math.ceil(colors.length * 0.9))
  return {
    mode: 'lab65',
    l: median(middle.map(({ l }) => l)),
    a: median(middle.map(({ a }) => a)),
    b: median(middle.map(({ b }) => b)),
  }
}

/** CIEDE2000 between the thing's colour and "#RRGGBB". */
export const differenceTo = (color: Lab65, targetHex: string): number => difference(color, targetHex)

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other)
  const half = sorted.length / 2
  return Number.isInteger(half) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[Math.floor(half)]
}
