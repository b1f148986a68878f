import { srgbLevel } from './color.ts'
import { hash } from './noise.ts'
import type { Canvas } from './scene.ts'

const grainSize = 512
const levels = 4096
const brightest = 2
let grain: Float32Array | undefined
const curve = Float32Array.from({ length: levels + 1 }, (_, i) =>
  srgbLevel(shoulder((i / levels) * brightest)),
)

/** Rolls highlights off instead of clipping them. */
function shoulder(light: number): number {
  return light < 0.75 ? light : 0.75 + 0.25 * (1 - Math.exp((0.75 - light) / 0.25))
}

/** Develops linear light into sRGB bytes: vignette, tone curve, and the sensor's noise. */
export function develop(canvas: Canvas, seed: number): Uint8Array {
  const { widthPx, heightPx, light } = canvas
  const bytes = new Uint8Array(widthPx * heightPx * 3)
  grain ??= makeGrain()
  const reach = (widthPx * widthPx + heightPx * heightPx) / 4
  for (let y = 0; y < heightPx; y++) {
    const offset = Math.floor(hash(y, 1, seed) * grainSize)
    const row = Math.floor(hash(y, 2, seed) * grainSize) * grainSize
    const away = (y - heightPx / 2) ** 2
    for (let x = 0; x < widthPx; x++) {
      const corner = (away + (x - widthPx / 2) ** 2) / reach
      const exposure = (1 - 0.11 * corner * corner) * (levels / brightest)
      const speck = grain[row + ((x + offset) & (grainSize - 1))]
      const chroma = 0.5 * grain[row + ((x + offset + 170) & (grainSize - 1))]
      const i = 3 * (y * widthPx + x)
      bytes[i] = toned(light[i] * exposure, speck + chroma)
      bytes[i + 1] = toned(light[i + 1] * exposure, speck)
      bytes[i + 2] = toned(light[i + 2] * exposure, speck - chroma)
    }
  }
  return bytes
}

/** The byte for a light level; noise is strongest in the dark. */
function toned(light: number, noise: number): number {
  const level = curve[light < levels ? light | 0 : levels]
  const byte = level + noise * (1.2 - level * 0.0022) + 0.5
  return Math.max(0, Math.min(255, byte))
}

/** Bell-shaped noise of deviation 1. */
function makeGrain(): Float32Array {
  return Float32Array.from({ length: grainSize * grainSize }, (_, i) => {
    return (hash(i, 0, 91) + hash(i, 1, 92) + hash(i, 2, 93) + hash(i, 3, 94) - 2) * Math.sqrt(3)
  })
}
