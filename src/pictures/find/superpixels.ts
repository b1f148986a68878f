import type { LabPlanes, SizePx } from '../raster/raster.ts'

/** A picture cut into a few hundred patches of one colour each. */
export interface Superpixels extends SizePx {
  /** The patch of every pixel. */
  readonly labels: Int32Array
  readonly count: number
  /** By patch: mean colour, mean position (pixels), number of pixels. */
  readonly l: Float32Array
  readonly a: Float32Array
  readonly b: Float32Array
  readonly x: Float32Array
  readonly y: Float32Array
  readonly areaPx: Float32Array
}

const ROUNDS = 6
/** How much a step of one patch in space weighs against colour, in Lab units. */
const COMPACTNESS = 12

/**
 * Cuts a picture into about `wanted` patches: k-means in colour and position, each centre looking only around
 * itself. Source: R. Achanta et al., "SLIC superpixels", IEEE TPAMI 34 (2012) 2274–2282.
 */
export function cutSuperpixels(lab: LabPlanes, wanted: number): Superpixels {
  const spacing = Math.sqrt((lab.widthPx * lab.heightPx) / wanted)
  const columns = Math.max(1, Math.round(lab.widthPx / spacing))
  const rows = Math.max(1, Math.round(lab.heightPx / spacing))
  const labels = new Int32Array(lab.l.length)
  for (let i = 0; i < labels.length; i++) {
    const x = i % lab.widthPx
    const y = (i - x) / lab.widthPx
    const column = Math.floor((x * columns) / lab.widthPx)
    labels[i] = Math.floor((y * rows) / lab.heightPx) * columns + column
  }
  let patches = measure(lab, labels, columns * rows)
  for (let round = 0; round < ROUNDS; round++) {
    assign(lab, patches, spacing)
    patches = measure(lab, labels, columns * rows)
  }
  return patches
}

function measure(lab: LabPlanes, labels: Int32Array, count: number): Superpixels {
  const { widthPx, heightPx } = lab
  const [l, a, b, x, y, areaPx] = [0, 1, 2, 3, 4, 5].map(() => new Float32Array(count))
  for (let i = 0; i < labels.length; i++) {
    const patch = labels[i]
    l[patch] += lab.l[i]
    a[patch] += lab.a[i]
    b[patch] += lab.b[i]
    x[patch] += i % widthPx
    y[patch] += Math.floor(i / widthPx)
    areaPx[patch]++
  }
  for (let patch = 0; patch < count; patch++) {
    const area = Math.max(1, areaPx[patch])
    for (const sums of [l, a, b, x, y]) sums[patch] /= area
  }
  return { widthPx, heightPx, labels, count, l, a, b, x, y, areaPx }
}

function assign(lab: LabPlanes, patches: Superpixels, spacing: number): void {
  const { widthPx, heightPx } = lab
  const nearest = new Float32Array(lab.l.length).fill(Number.POSITIVE_INFINITY)
  const spaceWeight = (COMPACTNESS / spacing) ** 2
  for (let patch = 0; patch < patches.count; patch++) {
    if (patches.areaPx[patch] === 0) continue
    const left = Math.max(0, Math.floor(patches.x[patch] - spacing))
    const right = Math.min(widthPx - 1, Math.ceil(patches.x[patch] + spacing))
    const bottom = Math.min(heightPx - 1, Math.ceil(patches.y[patch] + spacing))
    for (let y = Math.max(0, Math.floor(patches.y[patch] - spacing)); y <= bottom; y++) {
      for (let x = left; x <= right; x++) {
        const i = y * widthPx + x
        const colour =
          (lab.l[i] - patches.l[patch]) ** 2 +
          (lab.a[i] - patches.a[patch]) ** 2 +
          (lab.b[i] - patches.b[patch]) ** 2
        const space = (x - patches.x[patch]) ** 2 + (y - patches.y[patch]) ** 2
        const distance = colour + space * spaceWeight
        if (distance >= nearest[i]) continue
        nearest[i] = distance
        patches.labels[i] = patch
      }
    }
  }
}
