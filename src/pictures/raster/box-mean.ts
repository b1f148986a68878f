import type { SizePx } from './raster.ts'

/** The mean over a square of 2·radius+1 pixels around each pixel, clipped at the picture's border. */
export function boxMean(values: Float32Array, size: SizePx, radius: number): Float32Array {
  return meanOfColumns(meanOfRows(values, size, radius), size, radius)
}

function meanOfRows(values: Float32Array, { widthPx, heightPx }: SizePx, radius: number): Float32Array {
  const out = new Float32Array(values.length)
  for (let y = 0; y < heightPx; y++) {
    const start = y * widthPx
    let sum = 0
    let inWindow = 0
    for (let x = 0; x < Math.min(radius, widthPx); x++, inWindow++) sum += values[start + x]
    for (let x = 0; x < widthPx; x++) {
      if (x + radius < widthPx) {
        sum += values[start + x + radius]
        inWindow++
      }
      if (x > radius) {
        sum -= values[start + x - radius - 1]
        inWindow--
      }
      out[start + x] = sum / inWindow
    }
  }
  return out
}

/** All columns at once, row by row, which is how the memory lies. */
function meanOfColumns(values: Float32Array, { widthPx, heightPx }: SizePx, radius: number): Float32Array {
  const out = new Float32Array(values.length)
  const sums = new Float64Array(widthPx)
  const addRow = (y: number, sign: 1 | -1) => {
    for (let x = 0, i = y * widthPx; x < widthPx; x++, i++) sums[x] += sign * values[i]
  }
  for (let y = 0; y < Math.min(radius, heightPx); y++) addRow(y, 1)
  for (let y = 0; y < heightPx; y++) {
    if (y + radius < heightPx) addRow(y + radius, 1)
    if (y > radius) addRow(y - radius - 1, -1)
    const inWindow = Math.min(heightPx - 1, y + radius) - Math.max(0, y - radius) + 1
    for (let x = 0, i = y * widthPx; x < widthPx; x++, i++) out[i] = sums[x] / inWindow
  }
  return out
}
