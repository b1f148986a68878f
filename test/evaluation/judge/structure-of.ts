import type { LabPlanes } from './lab-of.ts'

/** Correlation of the steps in lightness, to the right and down, of two pictures within the core; 1 if it is flat. */
export function structureOf(
  { original, result }: { original: LabPlanes; result: LabPlanes },
  core: Int32Array,
  widthPx: number,
): number {
  const inside = new Uint8Array(original.l.length)
  for (const pixel of core) inside[pixel] = 1
  let [product, ofOriginal, ofResult] = [0, 0, 0]
  for (const pixel of core) {
    for (const step of [1, widthPx]) {
      const next = pixel + step
      if (inside[next] !== 1) continue
      const one = original.l[next] - original.l[pixel]
      const other = result.l[next] - result.l[pixel]
      product += one * other
      ofOriginal += one * one
      ofResult += other * other
    }
  }
  if (ofOriginal < 1e-9 && ofResult < 1e-9) return 1
  return product / Math.sqrt(Math.max(1e-9, ofOriginal * ofResult))
}
