import type { Lab } from './lab.ts'

/** An sRGB colour, each channel a whole number in 0…255. */
export interface Rgb8 {
  readonly r: number
  readonly g: number
  readonly b: number
}

/**
 * Linear sRGB to XYZ and back, and the D65 white (2° observer) that both are relative to.
 * Source: IEC 61966-2-1 primaries, matrices as computed by B. Lindbloom,
 * http://www.brucelindbloom.com/index.html?Eqn_RGB_XYZ_Matrix.html
 */
export const XYZ_FROM_LINEAR = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
] as const
export const LINEAR_FROM_XYZ = [
  [3.2404542, -1.5371385, -0.4985314],
  [-0.969266, 1.8760108, 0.041556],
  [0.0556434, -0.2040259, 1.0572252],
] as const
export const WHITE_D65 = { x: 0.95047, y: 1, z: 1.08883 } as const

/** CIE 15:2004 constants of L*a*b*, as exact fractions. */
export const LAB_EPSILON = 216 / 24389
export const LAB_KAPPA = 24389 / 27

/** An sRGB channel 0…1 made linear: IEC 61966-2-1. */
export const linearFromSrgb = (value: number) =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4

/** A linear channel 0…1 as sRGB 0…1: IEC 61966-2-1. */
export const srgbFromLinear = (value: number) =>
  value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055

/** The f(t) of L*a*b*: a cube root with a straight foot. */
export const labCurve = (t: number) => (t > LAB_EPSILON ? Math.cbrt(t) : (LAB_KAPPA * t + 16) / 116)

/** The inverse of {@link labCurve}. */
export const labCurveInverse = (f: number) => (f ** 3 > LAB_EPSILON ? f ** 3 : (116 * f - 16) / LAB_KAPPA)

/** L*a*b* of an sRGB colour. Formula: CIE 15:2004, 8.2.1. */
export function labFromRgb({ r, g, b }: Rgb8): Lab {
  const linear = [r, g, b].map((channel) => linearFromSrgb(channel / 255))
  const [x = 0, y = 0, z = 0] = multiply(XYZ_FROM_LINEAR, linear)
  const fx = labCurve(x / WHITE_D65.x)
  const fy = labCurve(y / WHITE_D65.y)
  const fz = labCurve(z / WHITE_D65.z)
  return { l: 116 * fy - 16, a: 500 * (fx - fy), b: 200 * (fy - fz) }
}

/** The nearest 8-bit sRGB colour, each channel clipped on its own where the colour is outside of sRGB. */
export function rgbFromLab({ l, a, b }: Lab): Rgb8 {
  const fy = (l + 16) / 116
  const xyz = [
    labCurveInverse(fy + a / 500) * WHITE_D65.x,
    labCurveInverse(fy) * WHITE_D65.y,
    labCurveInverse(fy - b / 200) * WHITE_D65.z,
  ]
  const [red = 0, green = 0, blue = 0] = multiply(LINEAR_FROM_XYZ, xyz).map(byteFromLinear)
  return { r: red, g: green, b: blue }
}

function multiply(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, factor, index) => sum + factor * (vector[index] ?? 0), 0))
}

const byteFromLinear = (value: number) => Math.round(255 * srgbFromLinear(Math.min(1, Math.max(0, value))))
