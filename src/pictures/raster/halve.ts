import { type LabPlanes, type Mask, maskFrom, type Plane, planeFrom, type SizePx } from './raster.ts'

const halfOf = ({ widthPx, heightPx }: SizePx): SizePx => ({
  widthPx: Math.ceil(widthPx / 2),
  heightPx: Math.ceil(heightPx / 2),
})

/** Every second pixel of every second row. */
export function halveLab({ l, a, b, ...size }: LabPlanes): LabPlanes {
  const pick = (values: Float32Array) => every(values, size, new Float32Array(areaOf(size)))
  return { ...halfOf(size), l: pick(l), a: pick(a), b: pick(b) }
}

/** The same of a mask. */
export const halveMask = ({ inside, ...size }: Mask): Mask =>
  maskFrom(halfOf(size), every(inside, size, new Uint8Array(areaOf(size))))

export const halvePlane = ({ values, ...size }: Plane): Plane =>
  planeFrom(halfOf(size), every(values, size, new Float32Array(areaOf(size))))

const areaOf = (size: SizePx) => halfOf(size).widthPx * halfOf(size).heightPx

function every<T extends Uint8Array | Float32Array>(from: T, { widthPx, heightPx }: SizePx, to: T): T {
  for (let y = 0, at = 0; y < heightPx; y += 2) {
    for (let x = 0; x < widthPx; x += 2, at++) to[at] = from[y * widthPx + x]
  }
  return to
}
