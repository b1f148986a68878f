/** A decoded picture: 8-bit sRGB, three bytes a pixel, row by row from the top left. */
export interface Raster {
  readonly widthPx: number
  readonly heightPx: number
  readonly rgb: Uint8Array
  /** One byte a pixel, 255 opaque; undefined where the file has no transparency. */
  readonly alpha: Uint8Array | undefined
}

/** L*, a*, b* of every pixel, each in its own plane. */
export interface LabPlanes {
  readonly widthPx: number
  readonly heightPx: number
  readonly l: Float32Array
  readonly a: Float32Array
  readonly b: Float32Array
}

/** One byte a pixel: 1 inside, 0 outside. */
export interface Mask {
  readonly widthPx: number
  readonly heightPx: number
  readonly inside: Uint8Array
}

/** One number a pixel. */
export interface Plane {
  readonly widthPx: number
  readonly heightPx: number
  readonly values: Float32Array
}

export interface SizePx {
  readonly widthPx: number
  readonly heightPx: number
}

export const pixelCount = ({ widthPx, heightPx }: SizePx) => widthPx * heightPx

export const maskFrom = ({ widthPx, heightPx }: SizePx, inside: Uint8Array): Mask => ({
  widthPx,
  heightPx,
  inside,
})

export const planeFrom = ({ widthPx, heightPx }: SizePx, values: Float32Array): Plane => ({
  widthPx,
  heightPx,
  values,
})

/** How many pixels are inside. */
export function countInside({ inside }: Mask): number {
  let count = 0
  for (let i = 0; i < inside.length; i++) count += inside[i] ?? 0
  return count
}
