/** CIE L*, a*, b* (D65) of a picture, a plane each. */
export interface LabPlanes {
  readonly l: Float32Array
  readonly a: Float32Array
  readonly b: Float32Array
}

const linear = Float64Array.from({ length: 256 }, (_, byte) => {
  const level = byte / 255
  return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4
})

const steps = 8192
/** f of CIE 15:2004, at steps of 0..1 of the white's own stimulus. */
const curve = Float64Array.from({ length: steps + 2 }, (_, step) => {
  const share = step / steps
  return share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116
})

/** Rows of linear sRGB to XYZ by IEC 61966-2-1, each divided by the white's own, which is the sum of the row. */
const rows = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
].map((row) => {
  const white = row.reduce((sum, value) => sum + value, 0)
  return Float64Array.from(row, (value) => (value / white) * steps)
})

/** The Lab of a picture of three sRGB bytes a pixel, at some of its pixels; 0 elsewhere. */
export function labOf(rgb: Uint8Array, pixels: Iterable<number>): LabPlanes {
  const count = rgb.length / 3
  const planes = { l: new Float32Array(count), a: new Float32Array(count), b: new Float32Array(count) }
  const [xRow, yRow, zRow] = rows
  for (const pixel of pixels) {
    const red = linear[rgb[3 * pixel]]
    const green = linear[rgb[3 * pixel + 1]]
    const blue = linear[rgb[3 * pixel + 2]]
    const x = curveAt(xRow[0] * red + xRow[1] * green + xRow[2] * blue)
    const y = curveAt(yRow[0] * red + yRow[1] * green + yRow[2] * blue)
    const z = curveAt(zRow[0] * red + zRow[1] * green + zRow[2] * blue)
    planes.l[pixel] = 116 * y - 16
    planes.a[pixel] = 500 * (x - y)
    planes.b[pixel] = 200 * (y - z)
  }
  return planes
}

function curveAt(place: number): number {
  const step = place | 0
  return curve[step] + (curve[step + 1] - curve[step]) * (place - step)
}
