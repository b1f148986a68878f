import type { SizePx } from './raster.ts'

/** The mean over a square of 2·radius+1 pixels around each pixel, clipped at the picture's border. */
export function boxMean(values: Float32Array, { widthPx, heightPx }: SizePx, radius: number): Float32Array {
  const rows = new Float32Array(values.length)
  for (let y = 0; y < heightPx; y++)
    runningMean({ from: values, to: rows, start: y * widthPx, step: 1, count: widthPx, radius })
  const out = new Float32Array(values.length)
  for (let x = 0; x < widthPx; x++)
    runningMean({ from: rows, to: out, start: x, step: widthPx, count: heightPx, radius })
  return out
}

interface Line {
  readonly from: Float32Array
  readonly to: Float32Array
  readonly start: number
  readonly step: number
  readonly count: number
  readonly radius: number
}

function runningMean({ from, to, start, step, count, radius }: Line): void {
  let sum = 0
  let inWindow = 0
  for (let i = 0; i < Math.min(radius, count); i++, inWindow++) sum += from[start + i * step]
  for (let i = 0; i < count; i++) {
    if (i + radius < count) {
      sum += from[start + (i + radius) * step]
      inWindow++
    }
    if (i - radius > 0) {
      sum -= from[start + (i - radius - 1) * step]
      inWindow--
    }
    to[start + i * step] = sum / inWindow
  }
}
