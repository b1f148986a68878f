import { type LabPlanes, type Mask, maskFrom } from '../raster/raster.ts'
import { type ColorClusters, clusterColors } from './color-clusters.ts'
import { cellsOf, histogramOf } from './color-histogram.ts'
import { joinShades } from './join-shades.ts'

export interface MainMaterial {
  /** The pixels of the thing in its main material's colours. */
  readonly mask: Mask
  /** Share of the thing that the main material covers. */
  readonly share: number
  /** Share of the thing that the next material covers: near `share` when two are equally good. */
  readonly rivalShare: number
}

/** What the thing is mostly made of, by colour: logos, soles, buttons and wooden legs are other materials. */
export function findMainMaterial(lab: LabPlanes, thing: Mask): MainMaterial {
  const cells = cellsOf(lab)
  const weights = centralWeights(lab, thing)
  const clusters = clusterColors(histogramOf(cells, (pixel) => weights[pixel]))
  const labels = cells.map((cell, pixel) => (thing.inside[pixel] === 1 ? clusters.labels[cell] : 0))
  const joined = joinShades({ lab, labels, clusters })
  const masses = massesOf(clusters, joined)
  const main = masses.indexOf(Math.max(...masses))
  const inside = Uint8Array.from(labels, (label) => (label > 0 && joined[label - 1] === main ? 1 : 0))
  const [share = 0, rivalShare = 0] = masses.toSorted((one, other) => other - one)
  return { mask: maskFrom(lab, inside), share, rivalShare }
}

/** What lies in the middle column counts most: a leak into the ground lies at the side. */
function centralWeights({ widthPx, heightPx }: LabPlanes, { inside }: Mask): Float32Array {
  const weights = new Float32Array(inside.length)
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      if (inside[i] === 1)
        weights[i] = Math.exp(-(((x / widthPx - 0.5) / 0.3) ** 2 + ((y / heightPx - 0.5) / 0.5) ** 2) / 2)
    }
  }
  return weights
}

function massesOf({ masses }: ColorClusters, joined: readonly number[]): number[] {
  const sums = masses.map(() => 0)
  masses.forEach((mass, index) => {
    sums[joined[index]] += mass
  })
  return sums
}
