import type { SizePx } from './raster.ts'

/** The mean over a square of 2·radius+1 pixels around each pixel, clipped at the picture's border. */
export function boxMean(values: Float32Array, size: SizePx, radius: number): Float32Array {
  if (rows.length < values.length) rows = new Float32Array(values.length)
  meanOfRows(values, size, radius)
  return meanOfColumns(size, radius)
}

/** Between the two passes; kept, as new memory for each call costs as much as the work. */
let rows = new Float32Array(0)

function meanOfRows(values: Float32Array, { widthPx, heightPx }: SizePx, radius: number): void {
  const out = rows
  const whole = 1 / (2 * radius + 1)
  for (let y = 0; y < heightPx; y++) {
    const start = y * widthPx
    const end = start + widthPx
    let sum = 0
    let inWindow = 0
    for (let i = start; i < Math.min(start + radius, end); i++, inWindow++) sum += values[i]
    const full = Math.min(start + radius + 1, end)
    const last = Math.max(full, end - radius)
    let i = start
    for (; i < full; i++) {
      if (i + radius < end) {
        sum += values[i + radius]
        inWindow++
      }
      out[i] = sum / inWindow
    }
    for (; i < last; i++) {
      sum += values[i + radius] - values[i - radius - 1]
      out[i] = sum * whole
    }
    for (; i < end; i++) {
      sum -= values[i - radius - 1]
      inWindow = end - i + radius
      out[i] = sum / Math.min(inWindow, widthPx)
    }
  }
}

/** All columns at once, row by row, which is how the memory lies. */
function meanOfColumns({ widthPx, heightPx }: SizePx, radius: number): Float32Array {
  const values = rows
  const out = new Float32Array(widthPx * heightPx)
  const sums = new Float64Array(widthPx)
  for (let y = 0; y < Math.min(radius, heightPx); y++) {
    for (let x = 0, i = y * widthPx; x < widthPx; x++, i++) sums[x] += values[i]
  }
  for (let y = 0; y < heightPx; y++) {
    const entering = y + radius < heightPx ? (y + radius) * widthPx : -1
    const leaving = y > radius ? (y - radius - 1) * widthPx : -1
    if (entering >= 0) for (let x = 0; x < widthPx; x++) sums[x] += values[entering + x]
    if (leaving >= 0) for (let x = 0; x < widthPx; x++) sums[x] -= values[leaving + x]
    const share = 1 / (Math.min(heightPx - 1, y + radius) - Math.max(0, y - radius) + 1)
    for (let x = 0, i = y * widthPx; x < widthPx; x++, i++) out[i] = sums[x] * share
  }
  return out
}
