import {
  LINEAR_FROM_XYZ,
  labCurve,
  linearFromSrgb,
  srgbFromLinear,
  WHITE_D65,
  XYZ_FROM_LINEAR,
} from '../../domain/color/srgb.ts'
import type { LabPlanes, Raster } from './raster.ts'

/** The formulas of domain/color/srgb.ts as lookup tables: error below 0.001 in Lab, below 0.6 of a byte level back. */
const CURVE_STEPS = 8192
const BYTE_STEPS = 32768
const linearOfByte = Float32Array.from({ length: 256 }, (_, byte) => linearFromSrgb(byte / 255))
const curveOfStep = Float32Array.from({ length: CURVE_STEPS + 2 }, (_, step) => labCurve(step / CURVE_STEPS))
const byteOfStep = Uint8Array.from({ length: BYTE_STEPS + 1 }, (_, step) =>
  Math.round(255 * srgbFromLinear(step / BYTE_STEPS)),
)

const [rowX, rowY, rowZ] = XYZ_FROM_LINEAR
const [rowR, rowG, rowB] = LINEAR_FROM_XYZ
const XR = rowX[0] / WHITE_D65.x
const XG = rowX[1] / WHITE_D65.x
const XB = rowX[2] / WHITE_D65.x
const ZR = rowZ[0] / WHITE_D65.z
const ZG = rowZ[1] / WHITE_D65.z
const ZB = rowZ[2] / WHITE_D65.z
const LAB_FOOT = 6 / 29

function curve(t: number): number {
  const position = t * CURVE_STEPS
  const step = Math.min(CURVE_STEPS, position | 0)
  const below = curveOfStep[step]
  return below + (position - step) * (curveOfStep[step + 1] - below)
}

/** L*a*b* of every pixel. */
export function labPlanesOf({ widthPx, heightPx, rgb }: Raster): LabPlanes {
  const count = widthPx * heightPx
  const l = new Float32Array(count)
  const a = new Float32Array(count)
  const b = new Float32Array(count)
  for (let i = 0, at = 0; i < count; i++, at += 3) {
    const red = linearOfByte[rgb[at]]
    const green = linearOfByte[rgb[at + 1]]
    const blue = linearOfByte[rgb[at + 2]]
    const fx = curve(XR * red + XG * green + XB * blue)
    const fy = curve(rowY[0] * red + rowY[1] * green + rowY[2] * blue)
    const fz = curve(ZR * red + ZG * green + ZB * blue)
    l[i] = 116 * fy - 16
    a[i] = 500 * (fx - fy)
    b[i] = 200 * (fy - fz)
  }
  return { widthPx, heightPx, l, a, b }
}

const uncurve = (f: number) => (f > LAB_FOOT ? f * f * f : (f - 4 / 29) * 3 * LAB_FOOT * LAB_FOOT)

function byte(linear: number): number {
  if (linear <= 0) return 0
  return linear >= 1 ? 255 : byteOfStep[(linear * BYTE_STEPS + 0.5) | 0]
}

/** Writes the sRGB bytes of one Lab colour at `rgb[offset]`, each channel clipped on its own. */
export function writeLab(rgb: Uint8Array, offset: number, l: number, a: number, b: number): void {
  const fy = (l + 16) / 116
  const x = uncurve(fy + a / 500) * WHITE_D65.x
  const y = uncurve(fy)
  const z = uncurve(fy - b / 200) * WHITE_D65.z
  rgb[offset] = byte(rowR[0] * x + rowR[1] * y + rowR[2] * z)
  rgb[offset + 1] = byte(rowG[0] * x + rowG[1] * y + rowG[2] * z)
  rgb[offset + 2] = byte(rowB[0] * x + rowB[1] * y + rowB[2] * z)
}

/** Reads the sRGB bytes at `rgb[offset]` as L*, a*, b* into `out`. */
export function readLab(rgb: Uint8Array, offset: number, out: Float32Array): void {
  const red = linearOfByte[rgb[offset]]
  const green = linearOfByte[rgb[offset + 1]]
  const blue = linearOfByte[rgb[offset + 2]]
  const fx = curve(XR * red + XG * green + XB * blue)
  const fy = curve(rowY[0] * red + rowY[1] * green + rowY[2] * blue)
  const fz = curve(ZR * red + ZG * green + ZB * blue)
  out[0] = 116 * fy - 16
  out[1] = 500 * (fx - fy)
  out[2] = 200 * (fy - fz)
}
