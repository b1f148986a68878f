import { boxMean } from '../raster/box-mean.ts'
import type { LabPlanes, Mask } from '../raster/raster.ts'

/** The mean colour, around each pixel, of those pixels nearby that a mask selects. */
export interface LocalColors {
  readonly l: Float32Array
  readonly a: Float32Array
  readonly b: Float32Array
  /** Share of the window that was selected; at 0 the colour means nothing. */
  readonly share: Float32Array
}

/** Averages the selected pixels in a square of 2·radius+1 around each pixel. */
export function localColors(lab: LabPlanes, { inside }: Mask, radius: number): LocalColors {
  const share = boxMean(new Float32Array(inside), lab, radius)
  const [l, a, b] = [lab.l, lab.a, lab.b].map((values) => {
    const mean = boxMean(select(values, inside), lab, radius)
    divide(mean, share)
    return mean
  })
  return { l, a, b, share }
}

function select(values: Float32Array, inside: Uint8Array): Float32Array {
  const selected = new Float32Array(values.length)
  for (let i = 0; i < selected.length; i++) selected[i] = values[i] * inside[i]
  return selected
}

function divide(values: Float32Array, share: Float32Array): void {
  for (let i = 0; i < values.length; i++) values[i] /= Math.max(1e-6, share[i])
}
